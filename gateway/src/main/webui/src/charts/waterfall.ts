/** The maths of the waterfall: from nothing through the components to the cost, against the price. */
import type { Component, Statement } from '../api/types';
import { absolute, add, compare, sign } from '../format/decimal';

/** One bar: what it adds, and between which heights it floats. */
export interface WaterfallStep {
  readonly key: Component | 'TOTAL' | 'RESULT';
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

/** The bars in order, and the price that they stand against. */
export interface Waterfall {
  readonly steps: readonly WaterfallStep[];
  readonly market: string | null;
}

/** Builds the waterfall of a statement per BTC; null when the period has no cost per BTC. */
export function waterfallOf(statement: Statement): Waterfall | null {
  const { totalPerBtc, marketPricePerBtc, resultPerBtc } = statement;
  if (totalPerBtc === null) return null;
  let height = '0';
  const steps: WaterfallStep[] = statement.components.map(({ component, perBtc }) => {
    const value = perBtc ?? '0';
    const next = add(height, value);
    const step = floating(component, value, height, next);
    height = next;
    return step;
  });
  steps.push(floating('TOTAL', totalPerBtc, '0', totalPerBtc));
  if (marketPricePerBtc !== null && resultPerBtc !== null) {
    steps.push(floating('RESULT', resultPerBtc, totalPerBtc, marketPricePerBtc));
  }
  return { steps, market: marketPricePerBtc };
}

/** True when the period lost money on each coin. */
export function isLoss(step: WaterfallStep): boolean {
  return step.key === 'RESULT' && sign(step.value) < 0;
}

/** How high the bar is. */
export function barHeight(step: WaterfallStep): string {
  return absolute(step.value);
}

function floating(key: WaterfallStep['key'], value: string, a: string, b: string): WaterfallStep {
  return compare(a, b) <= 0 ? { key, value, low: a, high: b } : { key, value, low: b, high: a };
}
