/** Demand charges as sentences: their price, their hours, and what they look back to. */
import type { ChargeComponent } from '../../api/energy';
import { monthName } from '../../format/dates';
import { formatMoney, formatNumber } from '../../format/format';
import { titleOfCode } from '../../format/words';
import { list, records, type Terms, text } from './members';

/** A demand charge. */
export function demand(component: ChargeComponent, currency: string): string[] {
  const unit = component.basis === 'KVA' ? 'kVA' : 'kW';
  const price = `${formatMoney(text(component.pricePerKw), currency)} per ${unit} and month`;
  const tiers = records(component.tiers);
  const contracted = text(component.billingKw);
  if (contracted) return [`${price} on ${formatNumber(contracted)} kW, whatever was measured.`];
  const minutes = text(component.windowMinutes);
  const window = minutes ? `${minutes}-minute` : 'metering';
  const sliding = component.window === 'SLIDING' ? ', sliding by one interval' : '';
  const minimum = text(component.minimumKw);
  const part = text(component.measuredPercent);
  const when = records(component.when).map(hours);
  const among = when.length > 0 ? ` among ${when.join('; ')}` : '';
  const subject = tiers.length > 0 ? 'Prices in tiers' : price;
  return [
    `${subject} on the highest mean of a ${window} window${sliding}${among}.`,
    ...tiers.map((tier) => demandTier(tier, unit, currency)),
    ...(part ? [`${formatNumber(part)} % of it are billed.`] : []),
    ...(minimum ? [`At least ${formatNumber(minimum)} kW are billed.`] : []),
    ...contractPart(component),
    ...records(component.ratchets).map(ratchet),
  ];
}

function demandTier(tier: Terms, unit: string, currency: string): string {
  const limit = text(tier.upToKw);
  const price = `${formatMoney(text(tier.pricePerKw), currency)} per ${unit} and month`;
  return limit ? `Up to ${formatNumber(limit)} ${unit}: ${price}.` : `Beyond: ${price}.`;
}

function contractPart(component: ChargeComponent): string[] {
  const contract = text(component.contractKw);
  if (!contract) return [];
  const percent = text(component.contractPercent) ?? '100';
  return [`At least ${formatNumber(percent)} % of ${formatNumber(contract)} kW are billed.`];
}

function ratchet(terms: Terms): string {
  const months = text(terms.months) ?? '11';
  const including = terms.includesCurrentMonth === true ? ', the billed month included' : ' before';
  const peaks = list(terms.peakMonths).map(nameOfMonth);
  const billed = list(terms.billedMonths).map(nameOfMonth);
  return [
    `At least ${formatNumber(text(terms.percent))} % of the highest demand of the ${months} months${including} are billed`,
    peaks.length > 0 ? `, looking at ${peaks.join(', ')}` : '',
    billed.length > 0 ? `, in bills of ${billed.join(', ')}` : '',
    '.',
  ].join('');
}

/** The hours that a part of a tariff is about. */
export function hours(when: Terms): string {
  const days = list(when.days).map((day) => `${titleOfCode(day)}s`);
  const months = list(when.months).map(nameOfMonth);
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

function nameOfMonth(month: string): string {
  return monthName(Number(month)) || month;
}
