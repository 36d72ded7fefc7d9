/** The clauses of power contracts as sentences. */
import type { AllocationRule, ChargeComponent, EnergyUse } from '../../api/energy';
import { isDecimal } from '../../format/decimal';
import { formatMoney, formatNumber, formatPower, formatUnitPrice } from '../../format/format';
import { demand, hours } from './demandClause';
import { clauseKind, clauseName } from './clauseKinds';
import { list, record, records, type Terms, text } from './members';
import { capital } from '../../format/words';

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
    name: clauseName(component.name),
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
      return demand(component, context.currency);
    case 'COINCIDENT_PEAK':
      return coincidentPeak(component, context);
    case 'FIXED_CHARGE':
      return fixedCharge(component, context);
    case 'MINIMUM_BILL':
      return minimumBill(component, context);
    case 'TAX':
      return [tax(component)];
    default:
      return otherTerms(component);
  }
}

function fixedBlock(component: ChargeComponent, { currency, seriesName }: ClauseWords): string[] {
  const shape = records(component.shape);
  const block =
    shape.length > 0 ? 'a shape of power' : `${formatPower(text(component.blockKw))} in every hour`;
  const price = formatUnitPrice(text(component.pricePerMwh), 'MWh', currency);
  const sentences = [
    component.takeOrPay === false
      ? `Up to ${block} at ${price}; only what is used is paid.`
      : `${capital(block)} at ${price}, paid whether used or not.`,
    ...shape.map(shapePeriod),
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

/** The power of a block in a part of the hours. */
function shapePeriod(period: Terms): string {
  const when = period.allOtherHours === true ? 'all other hours' : records(period.when).map(hours);
  return `${capital(text(period.name) ?? 'Power')}: ${formatPower(text(period.kw))}, ${typeof when === 'string' ? when : when.join('; ')}.`;
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
  return when.length === 0 ? `${price}; no hour has it yet.` : `${price}, ${when.join('; ')}.`;
}

function tierOf(tier: Terms, context: ClauseWords): string {
  const limit = text(tier.upToKwh);
  const price = energyPrice(tier, context);
  return limit ? `Up to ${formatNumber(limit)} kWh of the month: ${price}.` : `Beyond: ${price}.`;
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

function minimumBill(component: ChargeComponent, { currency }: ClauseWords): string[] {
  const raised = list(component.appliesTo);
  const base = raised.length > 0 ? enumerate(raised) : 'every charge above';
  const least = (
    [
      ['amountPerMonth', 'a month'],
      ['amountPerYear', 'a year'],
      ['amountPerDay', 'a day'],
    ] as const
  ).flatMap(([member, per]) => {
    const amount = text(component[member]);
    return amount ? [`${formatMoney(amount, currency)} ${per}`] : [];
  });
  return [`Raises ${base} to at least ${enumerate(least)}.`];
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

function enumerate(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
