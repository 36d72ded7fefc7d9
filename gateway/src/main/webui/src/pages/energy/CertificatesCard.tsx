import { Link } from 'react-router';
import { type Purchase, useEnergyAttributes } from '../../api/certificates';
import type { Contract } from '../../api/energy';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatNumber, NONE } from '../../format/format';
import { periodTitle } from '../../period/period';
import { ENERGY_WRITERS } from '../roles';
import { statesAttributes } from './versions';

interface Row extends Purchase {
  readonly billId: string;
  readonly draft: boolean;
}

/** Certificates and emissions of the energy that a contract bought; nothing for other contracts. */
export function CertificatesCard({ contract }: { readonly contract: Contract }) {
  const shown = contract.kind === 'PPA' || statesAttributes(contract);
  const attributes = useEnergyAttributes(contract.code, shown);
  const mayAmend = hasAnyRole(useUser(), ENERGY_WRITERS);
  if (!shown) return null;
  return (
    <Card
      title="Certificates and carbon"
      note="What came with the energy beside the energy itself, bill by bill. A draft lacks facts; count final bills."
    >
      <QueryView query={attributes} label="The certificates" lines={3}>
        {(bills) => (
          <DataTable
            caption="Certificates and emissions by bill"
            columns={COLUMNS}
            rows={bills.flatMap(({ settlementId, status, purchases }) =>
              purchases.map((purchase) => ({
                ...purchase,
                billId: settlementId,
                draft: status === 'DRAFT',
              })),
            )}
            rowId={({ billId, component }) => billId + component}
            initialSort="-month"
            empty={{
              title: 'No certificate came yet',
              text: statesAttributes(contract)
                ? 'They come with the bill of each month. Settle one on the energy page.'
                : 'State in the clause of the purchase how many certificates and how much carbon come with a MWh; an amendment can do so.',
              action: statesAttributes(contract) ? (
                <Link className="wl-link" to="/energy">
                  Settle a month
                </Link>
              ) : mayAmend ? (
                <Link className="wl-link" to={`/energy/contracts/${contract.code}/amendment`}>
                  Amend the contract
                </Link>
              ) : null,
            }}
          />
        )}
      </QueryView>
    </Card>
  );
}

const COLUMNS: readonly Column<Row>[] = [
  {
    id: 'month',
    title: 'Month',
    kind: 'date',
    value: ({ vintage }) => vintage,
    cell: ({ vintage, billId, draft }) => (
      <>
        <Link className="wl-link" to={`/energy/bills/${billId}`}>
          {periodTitle(vintage)}
        </Link>{' '}
        {draft ? <Badge tone="attention">Draft</Badge> : null}
      </>
    ),
  },
  { id: 'purchase', title: 'Purchase', kind: 'text', value: ({ component }) => component },
  {
    id: 'energy',
    title: 'Energy',
    unit: 'MWh',
    kind: 'number',
    value: ({ energyMwh }) => energyMwh,
    cell: ({ energyMwh }) => formatNumber(energyMwh, { decimals: 3 }),
  },
  {
    id: 'kind',
    title: 'Kind',
    kind: 'text',
    value: ({ certificateKind }) => certificateKind?.replace('_', '-') ?? NONE,
  },
  {
    id: 'certificates',
    title: 'Certificates',
    kind: 'number',
    value: ({ certificates }) => certificates,
    cell: (row) => <Attribute row={row} name="certificates" value={row.certificates} />,
  },
  {
    id: 'carbon',
    title: 'Carbon',
    unit: 'kg CO2e',
    kind: 'number',
    value: ({ carbonKg }) => carbonKg,
    cell: (row) => <Attribute row={row} name="carbonKg" value={row.carbonKg} />,
  },
];

/** A figure with the explanation that came with it. */
function Attribute({
  row,
  name,
  value,
}: {
  readonly row: Row;
  readonly name: string;
  readonly value: string | null | undefined;
}) {
  const explanation = row.explanations.find(({ label }) => label.endsWith(`, ${name}`));
  return (
    <Explained
      title={`${row.component}, ${periodTitle(row.vintage)}`}
      source={value == null ? null : explanation}
    >
      {formatNumber(value, { trimmed: true })}
    </Explained>
  );
}
