import { Link, useParams } from 'react-router';
import {
  type AssetBatch,
  useBatch,
  useModels,
  useNameplate,
  type WriteDown,
} from '../../api/fleet';
import { useSiteName } from '../../api/names';
import { Card } from '../../components/Card';
import { Explained } from '../../components/explain/Explained';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { PageHeader } from '../../components/PageHeader';
import { EmptyState, QueryView } from '../../components/States';
import type { Column } from '../../components/table/columns';
import { DataTable } from '../../components/table/DataTable';
import { formatDate, formatShortDate } from '../../format/dates';
import {
  formatHashrate,
  formatMoney,
  formatNumber,
  formatPower,
  formatWholeMoney,
} from '../../format/format';
import { periodTitle } from '../../period/period';
import { PeriodPicker } from '../../period/PeriodPicker';
import { usePeriod } from '../../period/usePeriod';
import { BatchActions } from './BatchActions';
import { STEPS } from './lifecycle';
import { Fact } from './SitePage';
import { CATEGORY_NAMES, monthlyCharge, STATUS_NAMES, USE_NAMES } from './words';

/** One batch: cost, life, history, write-downs, and what it can do. */
export default function BatchPage() {
  const { id = '' } = useParams();
  const batch = useBatch(id);
  return (
    <div className="wl-page wl-stack">
      <PageHeader
        title={batch.data?.description ?? 'Asset batch'}
        actions={batch.data ? <BatchActions batch={batch.data} /> : null}
      >
        {batch.data ? batch.data.code : 'Equipment bought together.'}
      </PageHeader>
      <QueryView query={batch} label="The batch">
        {(known) => <Batch batch={known} />}
      </QueryView>
    </div>
  );
}

function Batch({ batch }: { readonly batch: AssetBatch }) {
  const charge = monthlyCharge(batch);
  return (
    <>
      <KpiTiles>
        <KpiTile
          title="Cost"
          note={`${formatNumber(String(batch.quantity))} × ${formatMoney(batch.unitCost, batch.currency)}`}
        >
          {formatWholeMoney(batch.totalCost, batch.currency)}
        </KpiTile>
        <KpiTile
          title="Charge of a full month"
          note={charge === null ? 'Changed by write-downs: see the statement' : 'Straight line'}
        >
          <Explained
            title="Charge of a full month"
            source={charge === null ? null : chargeExplanation(batch, charge)}
          >
            {formatWholeMoney(charge, batch.currency)}
          </Explained>
        </KpiTile>
        <KpiTile
          title="Useful life"
          note={`${CATEGORY_NAMES[batch.category]}, ${USE_NAMES[batch.use]}`}
        >
          {`${batch.usefulLifeMonths} months`}
        </KpiTile>
        <KpiTile title="Status" note={since(batch)}>
          {STATUS_NAMES[batch.status]}
        </KpiTile>
      </KpiTiles>
      <div className="wl-grid">
        <Card title="Record" className="wl-span-6">
          <Record batch={batch} />
        </Card>
        <NameplateCard batch={batch} />
        <Card title="Status history" className="wl-span-6">
          <DataTable
            caption="Status history"
            columns={STEPS}
            rows={batch.steps}
            rowId={({ on, status }) => `${on}-${status}`}
            empty={{ title: 'No step is recorded' }}
          />
        </Card>
        <Card title="Write-downs" className="wl-span-6">
          <DataTable
            caption="Write-downs"
            columns={writeDowns(batch.currency)}
            rows={batch.writeDowns}
            rowId={({ on }) => on}
            empty={{
              title: 'Never written down',
              text: 'The batch is carried at cost less what was charged.',
            }}
          />
        </Card>
      </div>
    </>
  );
}

function Record({ batch }: { readonly batch: AssetBatch }) {
  const siteName = useSiteName();
  const models = useModels();
  const model = models.data?.find(({ code }) => code === batch.modelCode);
  return (
    <dl className="wl-facts">
      <div>
        <dt>Site</dt>
        <dd>
          <Link className="wl-link" to={`/fleet/sites/${batch.siteCode}`}>
            {siteName(batch.siteCode)}
          </Link>
        </dd>
      </div>
      {batch.modelCode === null ? null : <Fact title="Model" value={model?.name ?? '–'} />}
      <Fact title="Supplier" value={batch.supplier ?? 'not stated'} />
      <Fact title="Acquired" value={formatDate(batch.acquiredOn)} />
      <Fact title="In service" value={formatDate(batch.inServiceOn)} />
      {batch.retiredOn ? <Fact title="Retired" value={formatDate(batch.retiredOn)} /> : null}
      <Fact
        title="Salvage value per unit"
        value={formatMoney(batch.salvageValuePerUnit, batch.currency)}
      />
    </dl>
  );
}

/** What the batch could do in the month, when it has a nameplate. */
function NameplateCard({ batch }: { readonly batch: AssetBatch }) {
  const [period] = usePeriod();
  const report = useNameplate(batch.id, period);
  return (
    <Card
      title={`Nameplate in ${periodTitle(period)}`}
      className="wl-span-6"
      actions={<PeriodPicker monthsOnly />}
    >
      <QueryView query={report} label="The nameplate" lines={2}>
        {({ nameplate, explanations }) =>
          nameplate === null ? (
            <EmptyState title="No nameplate for this month">
              Only machines of a model that were in service have one.
            </EmptyState>
          ) : (
            <dl className="wl-facts">
              <Fact title="Days in service" value={String(nameplate.daysInService)} />
              <div>
                <dt>Hashrate</dt>
                <dd className="wl-number">
                  <Explained title="Nameplate hashrate" source={explanations[0]}>
                    {formatHashrate(nameplate.hashrateThs)}
                  </Explained>
                </dd>
              </div>
              <div>
                <dt>Power at the plug</dt>
                <dd className="wl-number">
                  <Explained title="Nameplate power" source={explanations.at(-1)}>
                    {formatPower(nameplate.powerKw)}
                  </Explained>
                </dd>
              </div>
            </dl>
          )
        }
      </QueryView>
    </Card>
  );
}

function writeDowns(currency: string): readonly Column<WriteDown>[] {
  return [
    {
      id: 'on',
      title: 'On',
      kind: 'date',
      value: ({ on }) => on,
      cell: ({ on }) => <span className="wl-nowrap">{formatShortDate(on)}</span>,
    },
    { id: 'reason', title: 'Reason', kind: 'text', value: ({ reason }) => reason },
    {
      id: 'amount',
      title: 'Carried at',
      unit: currency,
      kind: 'number',
      value: ({ carryingAmount }) => carryingAmount,
      cell: ({ carryingAmount }) => formatNumber(carryingAmount, { decimals: 2 }),
    },
  ];
}

function since({ steps }: AssetBatch): string {
  const last = steps.at(-1);
  return last ? `Since ${formatDate(last.on)}` : '';
}

function chargeExplanation(batch: AssetBatch, charge: string) {
  const { currency } = batch;
  const input = (name: string, value: string, unit: string) => ({ name, value, unit });
  return {
    label: 'Depreciation of a full month in service',
    value: charge,
    unit: currency,
    formula: 'quantity × (unitCost − salvageValuePerUnit) / usefulLifeMonths',
    inputs: [
      input('quantity', String(batch.quantity), ''),
      input('unitCost', batch.unitCost, currency),
      input('salvageValuePerUnit', batch.salvageValuePerUnit, currency),
      input('usefulLifeMonths', String(batch.usefulLifeMonths), 'months'),
    ],
  };
}
