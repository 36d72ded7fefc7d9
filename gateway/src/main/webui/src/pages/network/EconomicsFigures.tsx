import type { Economics } from '../../api/market';
import { Explained } from '../../components/explain/Explained';
import { Figure, resultClass } from '../../components/Figure';
import { absolute, isDecimal, multiply, sign, subtract } from '../../format/decimal';
import { formatNumber, formatUnitPrice, formatWholeMoney } from '../../format/format';
import type { EconomicsFields } from './economics';

interface Row {
  readonly figure: Exclude<keyof Economics, 'explanations'>;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
}

/** The answers of the calculator; every one opens its formula. */
export function EconomicsFigures({
  economics,
  fields,
  own,
}: {
  readonly economics: Economics;
  readonly fields: EconomicsFields;
  /** True for an own efficiency, which counts one petahash per second. */
  readonly own: boolean;
}) {
  const { explanations } = economics;
  const power = economics.breakEvenPowerUsdPerKwh ?? null;
  const price = economics.breakEvenPriceUsdPerBtc ?? null;
  return (
    <>
      <div className="wl-hero">
        <dl>
          <dt>Break-even power price</dt>
          <dd className="wl-number wl-number-tile">
            <Explained
              title="Break-even power price"
              source={explanations?.breakEvenPowerUsdPerKwh}
            >
              {formatUnitPrice(power === null ? null : multiply(power, '1000'), 'MWh')}
            </Explained>
          </dd>
          <Margin
            value={difference(power, fields.powerPriceUsdPerKwh)}
            format={(value) => formatUnitPrice(multiply(value, '1000'), 'MWh')}
            price="the power price"
            earnsWhen="above"
          />
        </dl>
        <dl>
          <dt>Break-even market price</dt>
          <dd className="wl-number wl-number-tile">
            <Explained
              title="Break-even market price"
              source={explanations?.breakEvenPriceUsdPerBtc}
            >
              {formatWholeMoney(price)}
            </Explained>
          </dd>
          <Margin
            value={difference(fields.priceUsdPerBtc.trim(), price ?? '')}
            format={(value) => formatWholeMoney(value)}
            price="the market price"
            earnsWhen="below"
          />
        </dl>
      </div>
      <table className="wl-table">
        <caption className="pf-v6-screen-reader">What the machine earns and costs</caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Unit</th>
            <th scope="col" data-kind="number">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {rows(own).map(({ figure, title, unit, decimals }) => (
            <tr key={figure}>
              <th scope="row">{title}</th>
              <td className="wl-muted">{unit}</td>
              <td data-kind="number">
                <Explained title={title} source={explanations?.[figure]}>
                  <Figure
                    value={economics[figure]}
                    text={formatNumber(economics[figure], { decimals })}
                  />
                </Explained>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** How far the break-even is from the present price: teal where the machine earns, red where not. */
function Margin({
  value,
  format,
  price,
  earnsWhen,
}: {
  readonly value: string | null;
  readonly format: (value: string) => string;
  readonly price: string;
  readonly earnsWhen: 'above' | 'below';
}) {
  if (value === null) return <dd className="wl-tile-note">Needs every input</dd>;
  const earns = sign(value) >= 0;
  const other = earnsWhen === 'above' ? 'below' : 'above';
  return (
    <dd className="wl-tile-note">
      <span className={`wl-number ${resultClass(value)}`}>{format(absolute(value))}</span>{' '}
      {earns ? earnsWhen : other} {price}
    </dd>
  );
}

function difference(a: string | null, b: string): string | null {
  return a !== null && isDecimal(a) && isDecimal(b.trim()) ? subtract(a, b.trim()) : null;
}

function rows(own: boolean): readonly Row[] {
  return [
    {
      figure: 'revenueUsdPerMwh',
      title: 'Revenue per MWh at the plug',
      unit: 'USD/MWh',
      decimals: 2,
    },
    {
      figure: 'netRevenueUsdPerMwhAtMeter',
      title: 'Net of the pool fee, at the meter',
      unit: 'USD/MWh',
      decimals: 2,
    },
    { figure: 'hashpriceUsdPerPhDay', title: 'Hashprice', unit: 'USD/PH/day', decimals: 2 },
    { figure: 'hashcostUsdPerPhDay', title: 'Hashcost, energy', unit: 'USD/PH/day', decimals: 2 },
    {
      figure: 'btcPerDay',
      title: own ? 'Coins per day of 1 PH/s' : 'Coins per day of one machine',
      unit: 'BTC/day',
      decimals: 8,
    },
    { figure: 'kwhPerBtc', title: 'Energy per coin, at the meter', unit: 'kWh/BTC', decimals: 0 },
    {
      figure: 'breakEvenEfficiencyJPerTh',
      title: 'Least efficient machine that breaks even',
      unit: 'J/TH',
      decimals: 1,
    },
  ];
}
