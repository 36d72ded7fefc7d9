/** Where the figures of the market come from, as explanations. */
import type { MarketSummary, Provenance } from '../../api/market';
import type { Explanation, ExplanationInput } from '../../api/types';
import { formatDate, formatInstant } from '../../format/dates';

/** The price: which close of which day, who recorded it. */
export function priceExplanation({ price }: MarketSummary): Explanation | null {
  if (!price) return null;
  return {
    label: 'Market price per BTC',
    value: price.priceUsd,
    unit: 'USD',
    formula: 'the newest UTC daily close that counts',
    inputs: [stated('Day', formatDate(price.date)), ...origin(price)],
  };
}

/** The difficulty: which epoch, who recorded it. */
export function difficultyExplanation({ difficultyEpoch }: MarketSummary): Explanation | null {
  if (!difficultyEpoch) return null;
  return {
    label: 'Mining difficulty',
    value: difficultyEpoch.difficulty,
    unit: '',
    formula: 'the difficulty of the newest epoch',
    inputs: [
      stated('First block of the epoch', String(difficultyEpoch.startHeight)),
      stated('Epoch began', formatInstant(difficultyEpoch.startedAt)),
      ...origin(difficultyEpoch),
    ],
  };
}

/** The next halving: blocks to go at ten minutes each. */
export function halvingExplanation(summary: MarketSummary): Explanation | null {
  const { daysToHalving, nextHalvingHeight, height, explanations } = summary;
  if (daysToHalving === null || nextHalvingHeight === null || height === null) return null;
  return {
    label: 'Days to the next halving',
    value: daysToHalving,
    unit: 'days',
    formula: '(nextHalvingHeight − height) × 10 min',
    inputs: [
      { name: 'nextHalvingHeight', value: String(nextHalvingHeight), unit: '' },
      {
        name: 'height',
        value: String(height),
        unit: '',
        explanation: explanations?.height ?? null,
      },
    ],
  };
}

function origin(fact: Provenance): readonly ExplanationInput[] {
  return [
    stated('Source', fact.source),
    stated(fact.manual ? 'Entered by hand' : 'Imported', formatInstant(fact.recordedAt)),
    ...(fact.reason ? [stated('Reason', fact.reason)] : []),
  ];
}

function stated(name: string, value: string): ExplanationInput {
  return { name, value, unit: '' };
}
