/** From the fields of the calculator to what the service is asked. */
import type { EconomicsInputs, MarketSummary } from '../../api/market';
import { isDecimal } from '../../format/decimal';

/** The fields as typed. `model` is the code of a machine model, empty for an own efficiency. */
export interface EconomicsFields {
  readonly model: string;
  readonly efficiencyJPerTh: string;
  readonly powerPriceUsdPerKwh: string;
  readonly pue: string;
  readonly poolFeePercent: string;
  readonly priceUsdPerBtc: string;
  readonly difficulty: string;
  readonly feesBtcPerBlock: string;
}

/** A machine as the calculator takes it. */
export interface RatedMachine {
  readonly code: string;
  readonly hashrateThs: string | null;
  readonly powerW: string;
}

/** The fields at first: the market as it is, an hour's power at five cents, no overhead. */
export function initialFields(summary: MarketSummary): EconomicsFields {
  return {
    model: 'antminer-s21-pro',
    efficiencyJPerTh: '15',
    powerPriceUsdPerKwh: '0.05',
    pue: '1.00',
    poolFeePercent: '0',
    priceUsdPerBtc: summary.price?.priceUsd ?? '',
    difficulty: summary.difficultyEpoch?.difficulty ?? '',
    feesBtcPerBlock: summary.fees?.meanFeesBtcPerBlock ?? '0',
  };
}

/** The names of fields that hold something else than a plain decimal. */
export function unreadable(fields: EconomicsFields): readonly (keyof EconomicsFields)[] {
  return (Object.keys(fields) as (keyof EconomicsFields)[]).filter(
    (name) => name !== 'model' && fields[name] !== '' && !isDecimal(fields[name].trim()),
  );
}

/** What the service is asked; without a rated machine one petahash at the stated efficiency. */
export function economicsInputs(
  fields: EconomicsFields,
  machine: RatedMachine | undefined,
  blockHeight: number | null,
): EconomicsInputs {
  const { model, efficiencyJPerTh, ...rest } = fields;
  const rated = model !== '' && machine?.hashrateThs != null;
  const stated = Object.entries({
    ...rest,
    ...(rated
      ? { hashrateThs: machine.hashrateThs ?? '', powerW: machine.powerW }
      : { efficiencyJPerTh, hashrateThs: '1000' }),
  })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return { ...Object.fromEntries(stated), ...(blockHeight === null ? {} : { blockHeight }) };
}
