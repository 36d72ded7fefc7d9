import { divide, multiply, toPixelValue } from '../../format/decimal';
import { formatNumber } from '../../format/format';
import { gpuHours, type Share } from './usage';

/** Parts of GPU time as one bar, with the table of the parts below it. */
export function ShareBar({
  caption,
  total,
  shares,
}: {
  /** What the whole is, such as `Charged GPU-hours`. */
  readonly caption: string;
  readonly total: number;
  readonly shares: readonly Share[];
}) {
  return (
    <>
      <div className="wl-sharebar" aria-hidden="true">
        {shares.map(({ key, gpuSeconds }) => (
          <span
            key={key}
            data-share={key}
            style={{ flexGrow: toPixelValue(percent(gpuSeconds, total)) }}
          />
        ))}
      </div>
      <table className="wl-table wl-shares">
        <caption className="pf-v6-screen-reader">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{caption}</th>
            <th scope="col" data-kind="number">
              GPU-hours
            </th>
            <th scope="col" data-kind="number">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, title, gpuSeconds }) => (
            <tr key={key}>
              <th scope="row">
                <span className="wl-swatch" data-share={key} />
                {title}
              </th>
              <td data-kind="number">{formatNumber(gpuHours(gpuSeconds))}</td>
              <td data-kind="number">
                {formatNumber(percent(gpuSeconds, total), { decimals: 1 })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr data-total="">
            <th scope="row">Sum</th>
            <td data-kind="number">{formatNumber(gpuHours(total))}</td>
            <td data-kind="number">100.0</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function percent(part: number, total: number): string {
  return divide(multiply(String(part), '100'), String(total), 3) ?? '0';
}
