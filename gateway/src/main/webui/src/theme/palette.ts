/** The chart colours, read from the design tokens so that they exist in one place. */
import type { Component } from '../api/types';

/** A colour of the design, by the name of its token. */
export type ChartColor =
  | 'energy'
  | 'depreciation'
  | 'capital'
  | 'overhead'
  | 'market'
  | 'loss'
  | 'gain'
  | 'text'
  | 'muted'
  | 'grid'
  | 'surface'
  | 'ink'
  | 'used';

/** The resolved colour of the present theme. */
export function chartColor(name: ChartColor): string {
  const style = getComputedStyle(document.documentElement);
  return style.getPropertyValue(`--wl-chart-${name}`).trim();
}

/** Each component keeps its colour everywhere. */
export const COMPONENT_COLORS: Readonly<Record<Component, ChartColor>> = {
  ENERGY_AND_COOLING: 'energy',
  DEPRECIATION_AND_MAINTENANCE: 'depreciation',
  CAPITAL_AND_FINANCING: 'capital',
  OVERHEAD_AND_FEES: 'overhead',
};

/** The components in the order of the statement, as people call them. */
export const COMPONENT_NAMES: Readonly<Record<Component, string>> = {
  ENERGY_AND_COOLING: 'Energy and cooling',
  DEPRECIATION_AND_MAINTENANCE: 'Depreciation and maintenance',
  CAPITAL_AND_FINANCING: 'Capital and financing',
  OVERHEAD_AND_FEES: 'Overhead and fees',
};

/** The order of the statement. */
export const COMPONENT_ORDER: readonly Component[] = [
  'ENERGY_AND_COOLING',
  'DEPRECIATION_AND_MAINTENANCE',
  'CAPITAL_AND_FINANCING',
  'OVERHEAD_AND_FEES',
];
