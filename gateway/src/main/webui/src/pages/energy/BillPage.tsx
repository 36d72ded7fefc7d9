import WarningIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import {
  type Bill,
  billFile,
  useBill,
  useBills,
  useContract,
  useMeters,
  usePriceSeries,
} from '../../api/energy';
import { spoken, useSiteName } from '../../api/names';
import { hasAnyRole, useUser } from '../../app/session';
import { Badge } from '../../components/Badge';
import { Card } from '../../components/Card';
import { Facts } from '../../components/Facts';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { QueryView } from '../../components/States';
import { accountName } from '../../format/accounts';
import { formatInstant, zoneName } from '../../format/dates';
import { absolute, sign, subtract } from '../../format/decimal';
import { formatMoney, formatNumber, formatQuantity, formatUnitPrice } from '../../format/format';
import { periodTitle } from '../../period/period';
import { DeltasCard } from './bill/DeltasCard';
import { amountDue, PaymentCard } from './bill/PaymentCard';
import { BillLinesCard } from './BillLinesCard';
import { billEstimate } from './estimateWords';
import { LoadChart } from './LoadChart';
import { marksOf } from './marks';
import { SettleButton } from './SettleButton';
import { SharesCard } from './SharesCard';
import { seriesOf } from './versions';
import { billStatus, mwh, perMwh } from './words';

/** One power bill: its lines, who bears them, what it was computed from. */
export default function BillPage() {
  const { id = '' } = useParams();
  const bill = useBill(id);
  const contract = useContract(bill.data?.contractCode ?? '', bill.data !== undefined);
  const siteName = useSiteName();
  const loaded = bill.data;
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={
          loaded
            ? `Power bill ${siteName(loaded.siteCode)}, ${periodTitle(loaded.period)}`
            : 'Power bill'
        }
        actions={
          loaded ? (
            <>
              <Badge tone={billStatus(loaded).tone}>
                {billStatus(loaded).word}, version {loaded.version}
              </Badge>
              {loaded.estimated ? <Badge tone="attention">Estimated</Badge> : null}
              {loaded.outdated ? <Badge tone="attention">Outdated</Badge> : null}
              <a className="wl-link" href={billFile(loaded.id, 'pdf')} download>
                PDF
              </a>
              <a className="wl-link" href={billFile(loaded.id, 'xlsx')} download>
                Workbook
              </a>
              <Link className="wl-link" to={`/energy?period=${loaded.period}`}>
                All bills
              </Link>
            </>
          ) : null
        }
      >
        {loaded ? (
          <Link className="wl-link" to={`/energy/contracts/${loaded.contractCode}`}>
            {contract.data?.name ?? 'Contract'}
          </Link>
        ) : null}
      </PageHeader>
      <QueryView query={bill} label="The bill">
        {(found) => <BillBody bill={found} />}
      </QueryView>
    </div>
  );
}

function BillBody({ bill }: { readonly bill: Bill }) {
  return (
    <>
      <Missing bill={bill} />
      <Outdated bill={bill} />
      <Estimated bill={bill} />
      <BillTiles bill={bill} />
      <BillLinesCard bill={bill} />
      <PaymentCard bill={bill} />
      <DeltasCard bill={bill} />
      <BillLoad bill={bill} />
      <div className="wl-grid">
        <SharesCard bill={bill} />
        <Provenance bill={bill} />
      </div>
    </>
  );
}

function Missing({ bill }: { readonly bill: Bill }) {
  if (bill.missing.length === 0) return null;
  return (
    <div className="wl-notice" role="status" id="missing">
      <WarningIcon className="wl-icon-attention" />
      <div>
        <strong>This bill is a draft: facts are missing, and nothing stands in for them.</strong>
        <ul>
          {bill.missing.map(({ code, detail }) => (
            <li key={code + detail}>{detail}</li>
          ))}
        </ul>
        <Link to="/imports">Import what is missing</Link>, then settle the month again.
      </div>
    </div>
  );
}

function Outdated({ bill }: { readonly bill: Bill }) {
  const contract = useContract(bill.contractCode);
  const maySettle = hasAnyRole(useUser(), ['energy', 'admin']);
  if (!bill.outdated) return null;
  const { since, because } = bill.outdated;
  return (
    <div className="wl-notice" role="status" id="outdated">
      <WarningIcon className="wl-icon-attention" />
      <div>
        <strong>
          This bill is outdated{since ? ` since ${formatInstant(since)}` : ''}: settling again gives
          another one.
        </strong>
        <ul>
          {because.map(({ fact, detail }) => (
            <li key={fact + detail}>{detail}</li>
          ))}
        </ul>
        {maySettle ? (
          <SettleButton
            contractCode={bill.contractCode}
            name={contract.data?.name ?? bill.contractCode}
            period={bill.period}
            before={bill}
          />
        ) : (
          'The energy manager can settle the month again.'
        )}
      </div>
    </div>
  );
}

function Estimated({ bill }: { readonly bill: Bill }) {
  if (!bill.estimated) return null;
  return (
    <div className="wl-notice" role="status" id="estimated">
      <WarningIcon className="wl-icon-attention" />
      <div>
        <strong>This bill rests on estimated readings.</strong> {billEstimate(bill.estimated)}
        <ul>
          {bill.estimated.meters.map(({ meterCode, intervals }) => (
            <li key={meterCode}>
              <Link className="wl-link" to={`/energy/meters/${meterCode}?period=${bill.period}`}>
                Meter {spoken(meterCode)}
              </Link>
              , {formatNumber(String(intervals))} intervals
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function BillTiles({ bill }: { readonly bill: Bill }) {
  const { total, currency, checks } = bill;
  return (
    <KpiTiles>
      <KpiTile title="Total">{formatMoney(total, currency)}</KpiTile>
      <KpiTile title="Amount due" note="After power credits">
        {amountDue(bill)}
      </KpiTile>
      <KpiTile title="Energy">
        {formatQuantity(mwh(checks.energyKwh), 'MWh', { decimals: 1 })}
      </KpiTile>
      <KpiTile title="Mean price">
        {formatUnitPrice(perMwh(total, checks.energyKwh), 'MWh', currency)}
      </KpiTile>
      <KpiTile title="Peak">{formatQuantity(checks.peakKw, 'kW', { trimmed: true })}</KpiTile>
    </KpiTiles>
  );
}

function BillLoad({ bill }: { readonly bill: Bill }) {
  const meters = useMeters(bill.contractCode);
  const contract = useContract(bill.contractCode);
  const allSeries = usePriceSeries();
  const marks = useMemo(() => marksOf(bill), [bill]);
  const main = meters.data?.find(({ role }) => role === 'MAIN');
  const codes = contract.data ? seriesOf(contract.data) : [];
  const series = allSeries.data?.find(({ code }) => codes.includes(code));
  if (!main || !contract.data || !allSeries.data) return null;
  return (
    <LoadChart
      period={bill.period}
      timeZone={bill.timeZone}
      meter={main}
      series={series}
      marks={marks}
    />
  );
}

function Provenance({ bill }: { readonly bill: Bill }) {
  const { contractCode, period } = bill;
  const versions = useBills({ contractCode, period, versions: 'ALL' });
  return (
    <Card title="What it was computed from" className="wl-span-5">
      <Facts
        facts={[
          ['Hours', formatNumber(bill.checks.hours, { trimmed: true })],
          ['Intervals read', formatNumber(String(bill.checks.intervals))],
          ['Days counted in', zoneName(bill.timeZone)],
          ['Settled by', accountName(bill.settledBy)],
          ['Settled', formatInstant(bill.settledAt)],
        ]}
      />
      <p className="wl-muted wl-small">SHA-256 of contract, readings and prices</p>
      <p className="wl-hash">{bill.inputsHash}</p>
      {(versions.data?.length ?? 0) > 1 ? (
        <section className="wl-part" aria-label="Versions">
          <h3>Versions</h3>
          <ul className="wl-versions">
            {versions.data?.map((version) => (
              <li key={version.id}>
                <Link
                  className="wl-link"
                  to={`/energy/bills/${version.id}`}
                  {...(version.id === bill.id ? { 'aria-current': 'page' as const } : {})}
                >
                  Version {version.version}, {formatMoney(version.total, version.currency)},{' '}
                  {billStatus(version).word.toLowerCase()}
                </Link>
                <span className="wl-muted wl-small">
                  {changeFrom(version, versions.data)}
                  {accountName(version.settledBy)}, {formatInstant(version.settledAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Card>
  );
}

/** What a settlement changed against the version before it, in words. */
function changeFrom({ version, total, currency }: Bill, all: readonly Bill[]): string {
  const before = all.find((bill) => bill.version === version - 1);
  if (!before) return '';
  const change = subtract(total, before.total);
  if (sign(change) === 0) return 'The same total. ';
  return `${formatMoney(absolute(change), currency)} ${sign(change) > 0 ? 'more' : 'less'} than before. `;
}
