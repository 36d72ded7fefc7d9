import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type PowerCredits, usePowerCredits } from '../../../api/credits';
import { type Contract, useContract } from '../../../api/energy';
import { hasAnyRole, useUser } from '../../../app/session';
import { KpiTile, KpiTiles } from '../../../components/KpiTile';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/States';
import { sign } from '../../../format/decimal';
import { formatMoney } from '../../../format/format';
import { ENERGY_WRITERS } from '../../roles';
import { CreditFlowsCard } from './CreditFlowsCard';
import { CreditLotsCard } from './CreditLotsCard';
import { CreditPostingsCard } from './CreditPostingsCard';
import { OpeningDialog } from './OpeningDialog';
import { earnsCredits } from './words';

/** The power credits of a contract: the balance, each credit with its expiry, every posting. */
export default function CreditsPage() {
  const { code = '' } = useParams();
  const contract = useContract(code);
  const credits = usePowerCredits(code);
  const mayOpen = hasAnyRole(useUser(), ENERGY_WRITERS);
  const [opening, setOpening] = useState(false);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Power credits"
        actions={
          <>
            {mayOpen && contract.data ? (
              <button
                type="button"
                className="wl-link"
                onClick={() => {
                  setOpening(true);
                }}
              >
                Enter an opening balance
              </button>
            ) : null}
            <Link className="wl-link" to={`/energy/contracts/${code}`}>
              The contract
            </Link>
          </>
        }
      >
        {contract.data?.name ?? 'Contract'}
      </PageHeader>
      <QueryView query={credits} label="The credits">
        {(ledger) => (
          <>
            <CreditTiles ledger={ledger} />
            {contract.data ? <Explanation contract={contract.data} ledger={ledger} /> : null}
            <CreditLotsCard code={code} currency={ledger.currency} />
            <CreditFlowsCard ledger={ledger} />
            <CreditPostingsCard code={code} currency={ledger.currency} />
          </>
        )}
      </QueryView>
      {opening && contract.data ? (
        <OpeningDialog
          contract={contract.data}
          onClose={() => {
            setOpening(false);
          }}
        />
      ) : null}
    </div>
  );
}

function CreditTiles({ ledger }: { readonly ledger: PowerCredits }) {
  const { currency, open, earned, used, expired } = ledger;
  return (
    <KpiTiles>
      <KpiTile title="Open" note="Pays later bills">
        {formatMoney(open, currency)}
      </KpiTile>
      <KpiTile title="Earned" note="Opening balances included">
        {formatMoney(earned, currency)}
      </KpiTile>
      <KpiTile title="Used" note="Paid bills">
        {formatMoney(used, currency)}
      </KpiTile>
      <KpiTile title="Expired" note="Lost unused">
        {formatMoney(expired, currency)}
      </KpiTile>
    </KpiTiles>
  );
}

/** Says once what credits are, or why there are none. */
function Explanation({
  contract,
  ledger,
}: {
  readonly contract: Contract;
  readonly ledger: PowerCredits;
}) {
  const text = earnsCredits(contract)
    ? 'Energy of a block that is sold back earns credits instead of cash. They pay later bills of this contract, the oldest first; each within its own limit.'
    : sign(ledger.earned) === 0
      ? 'No clause of this contract pays for sold energy with credits. A fixed block earns them once its sale is settled by credit; amend the contract to say so.'
      : 'No clause of this contract earns further credits; those that were brought in pay its bills.';
  return <p className="wl-muted">{text}</p>;
}
