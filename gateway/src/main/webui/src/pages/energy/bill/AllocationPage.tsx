import { Link, useParams } from 'react-router';
import { type BillAllocation, allocationOf, useBillAllocation } from '../../../api/bills';
import { type Bill, useBill } from '../../../api/energy';
import { useSiteName } from '../../../api/names';
import { Card } from '../../../components/Card';
import { KpiTile, KpiTiles } from '../../../components/KpiTile';
import { PageHeader } from '../../../components/PageHeader';
import { QueryView } from '../../../components/States';
import { compare, divide, multiply } from '../../../format/decimal';
import {
  formatMoney,
  formatPercent,
  formatQuantity,
  formatUnitPrice,
} from '../../../format/format';
import { periodTitle } from '../../../period/period';
import { mwh, perMwh, shareTitle } from '../words';
import { AllocationTable } from './AllocationTable';
import { BuildingsCard } from './BuildingsCard';

/** Who bears a power bill: each line by use and consumer, and by which rule. */
export default function AllocationPage() {
  const { id = '' } = useParams();
  const bill = useBill(id);
  const allocation = useBillAllocation(id);
  const siteName = useSiteName();
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title="Who bears the bill"
        actions={
          <Link className="wl-link" to={`/energy/bills/${id}`}>
            The bill
          </Link>
        }
      >
        {bill.data ? `${siteName(bill.data.siteCode)}, ${periodTitle(bill.data.period)}` : null}
      </PageHeader>
      <QueryView query={bill} label="The bill">
        {(found) => (
          <>
            <ShareTiles bill={found} />
            <SingleUse bill={found} />
            <QueryView query={allocation} label="The allocation">
              {(split) => (
                <Card title="Line by line" note={<Proof allocation={split} />}>
                  <AllocationTable
                    bill={found}
                    allocation={split}
                    exportHref={allocationOf(found.id)}
                  />
                </Card>
              )}
            </QueryView>
            <BuildingsCard contractCode={found.contractCode} period={found.period} />
          </>
        )}
      </QueryView>
    </div>
  );
}

function ShareTiles({ bill }: { readonly bill: Bill }) {
  return (
    <KpiTiles>
      {bill.shares.map((share) => (
        <KpiTile
          key={`${share.use}/${share.consumerRef ?? ''}`}
          title={shareTitle(share)}
          note={`${percentOf(share.energyKwh, bill.checks.energyKwh)} of the energy, ${formatQuantity(
            mwh(share.energyKwh),
            'MWh',
            { trimmed: true },
          )} at ${formatUnitPrice(perMwh(share.amount, share.energyKwh), 'MWh', bill.currency)}; ${percentOf(share.amount, bill.total)} of the bill`}
        >
          {formatMoney(share.amount, bill.currency)}
        </KpiTile>
      ))}
    </KpiTiles>
  );
}

function percentOf(part: string, whole: string | null | undefined): string {
  return formatPercent(whole == null ? null : divide(multiply(part, '100'), whole, 2));
}

/** The proof that nothing of the bill is borne by nobody. */
function Proof({ allocation }: { readonly allocation: BillAllocation }) {
  const { allocated, total, currency } = allocation;
  return compare(allocated, total) === 0
    ? `The parts add up to ${formatMoney(allocated, currency)}, the total of the bill, to the cent.`
    : `The parts add up to ${formatMoney(allocated, currency)}, the bill to ${formatMoney(total, currency)}.`;
}

/** How to set up a split, where only one use bears everything. */
function SingleUse({ bill }: { readonly bill: Bill }) {
  if (bill.shares.length > 1) return null;
  const [only] = bill.shares;
  return (
    <Card title="One use bears the whole bill">
      <p>
        {only
          ? `No submeter stands behind the main meter, so ${shareTitle(only)} bears every line.`
          : 'The bill has no line to bear.'}{' '}
        To split it:
      </p>
      <ol className="wl-list">
        <li>
          Add a submeter for each hall, tenant or hosted client, with its use and its consumer, and
          a meter for each building whose overhead its consumers share.
        </li>
        <li>
          <Link className="wl-link wl-in-text" to="/imports">
            Import their readings
          </Link>{' '}
          for the month.
        </li>
        <li>
          <Link className="wl-link wl-in-text" to={`/energy/contracts/${bill.contractCode}`}>
            Say in each clause
          </Link>{' '}
          who bears it: by metered energy, by who ran in the billed peak, or by fixed shares.
        </li>
        <li>Settle the month again.</li>
      </ol>
    </Card>
  );
}
