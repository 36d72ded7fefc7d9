import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { deleteJson } from '../../api/client';
import { useScopeName } from '../../api/names';
import {
  type CreatedLink,
  REPORT_LINKS,
  type Report,
  type ReportLink,
  useReportLinks,
} from '../../api/reports';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { PagedTable } from '../../components/table/PagedTable';
import type { Column } from '../../components/table/columns';
import { formatInstant } from '../../format/dates';
import { ConfirmDialog } from '../people/ConfirmDialog';
import { LinkSecret } from './LinkSecret';
import { NewLinkDialog } from './NewLinkDialog';
import { formName, lastDay, ruleTitle } from './words';

/** Links under which Excel or a BI tool reads a report without a login. */
export function LinksCard({ reports }: { readonly reports: readonly Report[] }) {
  const links = useReportLinks();
  const user = useUser();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<CreatedLink | null>(null);
  const [revoking, setRevoking] = useState<ReportLink | null>(null);
  const scopeName = useScopeName();
  const mayMake = hasAnyRole(user, MAKERS);
  const mayRevoke = (link: ReportLink) =>
    mayMake && (link.owner === user.username || hasAnyRole(user, ['admin', 'controller']));
  return (
    <Card
      title="Links for Excel and BI"
      note="Whoever has the address reads the report without a login, as long as its maker may read it."
      actions={
        mayMake ? (
          <Button
            variant="primary"
            size="sm"
            onClick={() => {
              setAdding(true);
            }}
          >
            Make a link
          </Button>
        ) : null
      }
    >
      <PagedTable
        query={links}
        label="The links"
        caption="Links for Excel and BI"
        columns={() => columns(scopeName, mayRevoke, setRevoking)}
        rowId={({ id }) => id}
        searchable
        empty={{
          title: 'No link yet',
          text: 'Make one for each workbook or dashboard, so that each can be ended on its own.',
        }}
      />
      {adding ? (
        <NewLinkDialog
          reports={reports}
          onDone={setMade}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : null}
      {made?.token && made.url ? (
        <LinkSecret
          name={made.link.name}
          token={made.token}
          url={made.url}
          onClose={() => {
            setMade(null);
          }}
        />
      ) : null}
      {revoking ? (
        <ConfirmDialog
          title={`Revoke ${revoking.name}`}
          submit="Revoke the link"
          busy="Revoking…"
          send={() => deleteJson(`${REPORT_LINKS}/${revoking.id}`)}
          onClose={() => {
            setRevoking(null);
          }}
        >
          Every workbook and dashboard that reads this address gets nothing more. It cannot be taken
          back; a new link has a new address.
        </ConfirmDialog>
      ) : null}
    </Card>
  );
}

/** Auditors read everything and make nothing. */
const MAKERS = ['operator', 'energy', 'finance', 'controller', 'executive', 'admin'] as const;

const STATUS = {
  ACTIVE: { title: 'Active', tone: 'good' },
  EXPIRED: { title: 'Expired', tone: 'neutral' },
  REVOKED: { title: 'Revoked', tone: 'neutral' },
} as const;

function columns(
  scopeName: (scope: string) => string,
  mayRevoke: (link: ReportLink) => boolean,
  revoke: (link: ReportLink) => void,
): readonly Column<ReportLink>[] {
  return [
    { id: 'name', title: 'Name', kind: 'text', value: ({ name }) => name },
    {
      id: 'report',
      title: 'Report',
      kind: 'text',
      value: ({ title, format }) => `${title}, ${formName(format)}`,
    },
    { id: 'scope', title: 'Scope', kind: 'text', value: ({ scope }) => scopeName(scope) },
    { id: 'period', title: 'Period', kind: 'text', value: ({ period }) => ruleTitle(period) },
    { id: 'owner', title: 'Made by', kind: 'text', value: ({ owner }) => owner },
    {
      id: 'used',
      title: 'Last used',
      kind: 'date',
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt, uses }) =>
        lastUsedAt === undefined ? 'Never' : `${formatInstant(lastUsedAt)}, ${uses} in all`,
    },
    {
      id: 'expires',
      title: 'Last day',
      kind: 'date',
      value: ({ expiresAt }) => expiresAt,
      cell: ({ expiresAt }) => lastDay(expiresAt),
    },
    {
      id: 'status',
      title: 'Status',
      kind: 'text',
      value: ({ status }) => STATUS[status].title,
      cell: (link) => (
        <span className="wl-row">
          <Badge tone={STATUS[link.status].tone}>{STATUS[link.status].title}</Badge>
          {link.status === 'ACTIVE' && mayRevoke(link) ? (
            <Button
              variant="link"
              isInline
              aria-label={`Revoke ${link.name}`}
              onClick={() => {
                revoke(link);
              }}
            >
              Revoke
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
}
