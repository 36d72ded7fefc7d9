import type { UseQueryResult } from '@tanstack/react-query';
import type { Bill } from '../../api/energy';
import { KpiTile, KpiTiles } from '../../components/KpiTile';
import { formatMoney, formatQuantity, formatUnitPrice } from '../../format/format';
import { billsEnergy, billsTotal, mwh, perMwh } from './words';

/** The month's bills together. */
export function EnergyTiles({ bills }: { readonly bills: UseQueryResult<readonly Bill[]> }) {
  const all = bills.data ?? [];
  const currency = all[0]?.currency ?? 'USD';
  const total = billsTotal(all);
  const energy = billsEnergy(all);
  const final = all.filter(({ status }) => status === 'FINAL').length;
  const loading = bills.isPending;
  return (
    <KpiTiles>
      <KpiTile title="Bills of the month" loading={loading}>
        {formatMoney(total, currency)}
      </KpiTile>
      <KpiTile title="Energy" loading={loading}>
        {formatQuantity(mwh(energy), 'MWh', { trimmed: true })}
      </KpiTile>
      <KpiTile title="Mean price" note="Bills divided by metered energy" loading={loading}>
        {formatUnitPrice(total === null ? null : perMwh(total, energy), 'MWh', currency)}
      </KpiTile>
      <KpiTile title="Final bills" loading={loading}>
        {final} of {all.length}
      </KpiTile>
    </KpiTiles>
  );
}
