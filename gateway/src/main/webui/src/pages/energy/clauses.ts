/** The clauses of power contracts as sentences. */
import type { AllocationRule, ChargeComponent, EnergyUse } from '../../api/energy';
import { isDecimal } from '../../format/decimal';
import { formatMoney, formatNumber, formatPower, formatUnitPrice } from '../../format/format';
import { clauseKind } from './clauseKinds';
import { capital, titleOfCode } from '../../format/words';

/** A clause as a person reads it. */
export interface Clause {
  readonly name: string;
  /** What kind of clause it is. */
  readonly kind: string;
  readonly sentences: readonly string[];
  /** Who bears it. */
  readonly bearing: string;
}

/** Words that a clause refers to. */
export interface ClauseWords {
  readonly currency: string;
  /** The name of a price series. */
  readonly seriesName: (code: string) => string;
}

const USES: Readonly<Record<EnergyUse, string>> = {
  MINING: 'mining',
  AI: 'AI',
  HOSTED: 'hosted customers',
};

/** A use in words, to begin a label with. */
export function nameOfUse(use: EnergyUse): string {
  const word = USES[use];
  return capital(word);
}

/** A clause in sentences. */
export function clauseOf(component: ChargeComponent, context: ClauseWords): Clause {
  return {
    name: component.name,
    kind: clauseKind(component.type),
    sentences: sentencesOf(component, context),
    bearing: bearingOf(component),
  };
}

function sentencesOf(component: ChargeComponent, context: ClauseWords): string[] {
  switch (component.type) {
    case 'FIXED_BLOCK':
      return fixedBlock(component, context);
    case 'INDEX_ENERGY':
      return indexEnergy(component, context);
    case 'TOU_ENERGY':
      return records(component.periods).map((period) => touPeriod(period, context));
    case 'TIERED_ENERGY':
      return records(component.tiers).map((tier) => tierOf(tier, context));
    case 'ENERGY_FEE':
      return [`${energyPrice(component, context)} for ${quantity(component)}.`];
    case 'DEMAND':
      return demand(component, context);
    case 'COINCIDENT_PEAK':
      return coincidentPeak(component, context);
    case 'FIXED_CHARGE':
      return fixedCharge(component, context);
    case 'TAX':
      return [tax(component)];
    default:
      return otherTerms(component);
  }
}

function fixedBlock(component: ChargeComponent, { currency, seriesName }: ClauseWords): string[] {
  const block = formatPower(text(component.blockKw));
  const price = formatUnitPrice(text(component.pricePerMwh), 'MWh', currency);
  const sentences = [
    component.takeOrPay === false
      ? `Up to ${block} in every hour at ${price}; only what is used is paid.`
      : `${block} in every hour at ${price}, paid whether used or not.`,
  ];
  const sellBack = record(component.sellBack);
  if (sellBack) {
    const fee = text(sellBack.feePerMwh);
    const share = text(sellBack.sharePercent);
    const floor = text(sellBack.floorPerMwh);
    sentences.push(
      [
        `Unused energy is sold back at ${seriesName(text(sellBack.priceSeries) ?? '')}`,
        fee && fee !== '0' ? ` less ${formatUnitPrice(fee, 'MWh', currency)}` : '',
        share && share !== '100' ? `; the site gets ${formatNumber(share)} % of it` : '',
        floor ? `; never credited below ${formatUnitPrice(floor, 'MWh', currency)}` : '',
        '.',
      ].join(''),
      ...creditSentence(record(sellBack.credit)),
    );
  } else {
    sentences.push('Unused energy is not credited.');
  }
  return sentences;
}

/** That a sale is settled by credits instead of cash, and by which terms. */
function creditSentence(credit: Terms | null): string[] {
  if (!credit) return [];
  const percent = text(credit.maxBillPercent) ?? '100';
  const lines = credit.offsets === 'BILL' ? 'a later bill' : 'the energy lines of a later bill';
  const months = text(credit.expiresAfterMonths);
  const part = percent === '100' ? lines : `at most ${formatNumber(percent)} % of ${lines}`;
  const end = months ? `, and are lost after ${months} months` : '';
  return [`It earns credits instead of cash; they pay ${part}${end}.`];
}

function indexEnergy(component: ChargeComponent, { currency, seriesName }: ClauseWords): string[] {
  const perMwh = (value: string) => formatUnitPrice(value, 'MWh', currency);
  const [adder, loss] = [text(component.adderPerMwh), text(component.lossPercent)];
  const [floor, cap] = [text(component.floorPerMwh), text(component.capPerMwh)];
  const price = [
    seriesName(text(component.priceSeries) ?? ''),
    loss && loss !== '0' ? ` raised by ${formatNumber(loss)} % of losses` : '',
    adder && adder !== '0'
      ? adder.startsWith('-')
        ? ` less ${perMwh(adder.slice(1))}`
        : ` plus ${perMwh(adder)}`
      : '',
  ].join('');
  const sentences = [`${capital(quantity(component))} at ${price}.`];
  if (floor) sentences.push(`The index counts with at least ${perMwh(floor)}.`);
  if (cap) sentences.push(`The index counts with at most ${perMwh(cap)}.`);
  return sentences;
}

function touPeriod(period: Terms, context: ClauseWords): string {
  const price = `${capital(text(period.name) ?? 'Energy')}: ${energyPrice(period, context)}`;
  const when = records(period.when).map(hours);
  if (period.allOtherHours === true) {
    return `${price} in all ${when.length > 0 ? `hours ${when.join(', ')} and all ` : ''}other hours.`;
  }
  return `${price}, ${when.join('; ')}.`;
}

function hours(when: Terms): string {
  const days = list(when.days).map(titleOfCode).map(plural);
  const months = list(when.months).map((month) => MONTHS[Number(month) - 1] ?? month);
  const from = text(when.from) ?? '00:00';
  const to = text(when.to) ?? '24:00';
  const clock = from === '00:00' && to === '24:00' ? 'all day' : `${from} to ${to}`;
  return [
    days.length > 0 ? `${days.join(', ').toLowerCase()} ${clock}` : clock,
    months.length > 0 ? `in ${months.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function tierOf(tier: Terms, context: ClauseWords): string {
  const limit = text(tier.upToKwh);
  const price = energyPrice(tier, context);
  return limit ? `Up to ${formatNumber(limit)} kWh of the month: ${price}.` : `Beyond: ${price}.`;
}

function demand(component: ChargeComponent, { currency }: ClauseWords): string[] {
  const price = `${formatMoney(text(component.pricePerKw), currency)} per kW and month`;
  const contracted = text(component.billingKw);
  if (contracted) return [`${price} on ${formatNumber(contracted)} kW, whatever was measured.`];
  const minutes = text(component.windowMinutes);
  const window = minutes ? `${minutes}-minute` : 'metering';
  const sliding = component.window === 'SLIDING' ? ', sliding by one interval' : '';
  const minimum = text(component.minimumKw);
  return [
    `${price} on the highest mean of a ${window} window${sliding}.`,
    ...(minimum ? [`At least ${formatNumber(minimum)} kW are billed.`] : []),
  ];
}

function coincidentPeak(component: ChargeComponent, { currency }: ClauseWords): string[] {
  const month = text(component.pricePerKwMonth);
  const price = month
    ? `${formatMoney(month, currency)} per kW and month`
    : `${formatMoney(text(component.pricePerKwYear), currency)} per kW and year, a twelfth each month`;
  const tag = text(component.tagKw);
  if (tag) return [`${price} on a tag of ${formatNumber(tag)} kW.`];
  const demands = list(component.coincidentDemandsKw);
  const aggregate = component.aggregate === 'MAX' ? 'highest' : 'mean';
  if (demands.length > 0) {
    const stated = demands.map((kw) => formatNumber(kw)).join(', ');
    return [
      `${price} on the ${aggregate} of the site's demand at the system's peaks: ${stated} kW.`,
    ];
  }
  return [`${price} on the ${aggregate} of the site's demand measured at the system's peaks.`];
}

function fixedCharge(component: ChargeComponent, { currency }: ClauseWords): string[] {
  const month = text(component.amountPerMonth);
  if (!month) return [`${formatMoney(text(component.amountPerDay), currency)} per day.`];
  const part =
    component.proration === 'NONE'
      ? 'in full also for a part of a month'
      : 'by days for a part of a month';
  return [`${formatMoney(month, currency)} per month, ${part}.`];
}

function tax(component: ChargeComponent): string {
  const taxed = list(component.appliesTo);
  const base = taxed.length > 0 ? enumerate(taxed) : 'every charge above';
  return `${formatNumber(text(component.percent))} % on ${base}.`;
}

/** A clause of a kind that has no sentences of its own: its terms, one by one. */
function otherTerms(component: ChargeComponent): string[] {
  return Object.entries(component).flatMap(([member, value]) => {
    if (['type', 'name', 'allocation'].includes(member)) return [];
    const shown = text(value);
    return shown === null
      ? []
      : [`${spokenMember(member)}: ${isDecimal(shown) ? formatNumber(shown) : shown}.`];
  });
}

function spokenMember(member: string): string {
  return capital(member.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`));
}

function quantity(component: ChargeComponent): string {
  return component.quantity === 'ABOVE_BLOCK' ? 'energy above the fixed blocks' : 'all energy';
}

function energyPrice(terms: Terms, { currency }: ClauseWords): string {
  const mwh = text(terms.pricePerMwh);
  if (mwh) return formatUnitPrice(mwh, 'MWh', currency);
  const kwh = text(terms.pricePerKwh);
  return kwh ? `${formatMoney(kwh, currency)}/kWh` : 'a price';
}

function bearingOf({ type, allocation }: ChargeComponent): string {
  if (!allocation) {
    return type === 'TAX' ? 'Borne like the charges it taxes.' : 'Borne by metered energy.';
  }
  return allocationSentence(allocation);
}

/** Who bears a charge, in a sentence. */
export function allocationSentence(rule: AllocationRule): string {
  switch (rule.method) {
    case 'METERED_ENERGY':
      return 'Borne by metered energy.';
    case 'AT_UNIT_PRICE':
      return `${capital(enumerate(rule.uses.map((use) => USES[use])))} pays its metered energy at the price of the line, mining the rest.`;
    case 'FIXED_SHARE':
      return `${Object.entries(rule.percentByUse)
        .map(
          ([use, percent]) =>
            `${nameOfUse(use as EnergyUse)} ${use === 'HOSTED' ? 'bear' : 'bears'} ${formatNumber(percent)} %`,
        )
        .join(', ')}, mining the rest.`;
    case 'ONLY':
      return `Borne by ${USES[rule.use]} alone.`;
    case 'RESIDUAL':
      return 'Borne by mining.';
    case 'AS_COMPONENTS':
      return `Borne like ${enumerate(rule.components)}.`;
    case 'BILLED_PEAK':
      return 'Borne by those who ran when the billed demand was set.';
    case 'CURTAILED_LOAD':
      return `Goes to the load that made way, below ${enumerate(
        Object.entries(rule.baselineKw).map(
          ([use, kw]) => `${formatPower(kw)} of ${USES[use as EnergyUse]}`,
        ),
      )}.`;
  }
}

type Terms = Readonly<Record<string, unknown>>;

function text(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

function record(value: unknown): Terms | null {
  return typeof value === 'object' && value !== null ? (value as Terms) : null;
}

function records(value: unknown): Terms[] {
  return Array.isArray(value)
    ? value.flatMap((entry: unknown) => {
        const found = record(entry);
        return found === null ? [] : [found];
      })
    : [];
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => text(entry) ?? []) : [];
}

function plural(day: string): string {
  return `${day}s`;
}

function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
