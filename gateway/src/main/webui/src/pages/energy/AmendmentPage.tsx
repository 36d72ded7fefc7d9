import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { postJson } from '../../api/client';
import { useContract } from '../../api/energy';
import { API } from '../../api/paths';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { draftFrom, versionRequest } from './editor/draft';
import { VersionEditor } from './editor/VersionEditor';

/** A further version of a contract, entered from what was agreed last. */
export default function AmendmentPage() {
  const { code = '' } = useParams();
  const contract = useContract(code);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const address = `/energy/contracts/${code}`;
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={contract.data ? `Amend ${contract.data.name}` : 'Amend a contract'}
        actions={
          <Link className="wl-link" to={address}>
            Back to the contract
          </Link>
        }
      >
        Starts from the version agreed last; from its first day this one holds instead.
      </PageHeader>
      <QueryView query={contract} label="The contract">
        {({ siteCode, timeZone, currency, versions }) => (
          <VersionEditor
            initial={draftFrom(versions.at(-1))}
            siteCode={siteCode}
            timeZone={timeZone}
            currency={currency}
            submit="Add this version"
            send={(draft, idempotencyKey) =>
              postJson(`${API.energy}/contracts/${code}/versions`, versionRequest(draft), {
                idempotencyKey,
              })
            }
            onDone={() => {
              void queries.invalidateQueries();
              void navigate(address);
            }}
          />
        )}
      </QueryView>
    </div>
  );
}
