/** Facts in words. */
import { spoken } from '../../api/names';
import type { SharingDriver } from '../../api/types';

/** By what a shared cost is spread over the sites. */
export const DRIVERS: Readonly<Record<SharingDriver, string>> = {
  BTC_PRODUCED: 'Coins produced',
  METERED_ENERGY: 'Metered energy',
  TH_HOURS: 'Hashrate hours',
  POWER_CAPACITY: 'Power capacity',
  EQUAL: 'Equal parts',
};

/** The kinds of debt. */
export const DEBT_TYPES: Readonly<Record<string, string>> = {
  LOAN: 'Loan',
  CONVERTIBLE: 'Convertible notes',
  COIN_LOAN: 'Coin loan',
  EQUIPMENT_LEASE: 'Equipment lease',
};

/** What money was raised for. */
export const PURPOSES: Readonly<Record<string, string>> = {
  MINING: 'Mining',
  AI: 'AI',
  CORPORATE: 'The company',
};

/** How interest is counted. */
export const DAY_COUNTS: Readonly<Record<string, string>> = {
  MONTHLY: 'A twelfth a month',
  ACT_360: 'Actual days of 360',
  ACT_365: 'Actual days of 365',
};

/** The choices of a list of words. */
export function choices(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, title]) => ({ value, title }));
}

/** Whose cost or debt it is. */
export function bearer(
  { siteCode, driver }: { siteCode?: string | null; driver?: SharingDriver | null },
  siteName: (code: string) => string,
): string {
  if (siteCode) return siteName(siteCode);
  return driver ? `All sites, by ${DRIVERS[driver].toLowerCase()}` : spoken('all-sites');
}
