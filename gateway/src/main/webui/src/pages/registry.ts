/** Every page of the portal: its address, its place in the navigation, and who may open it. */
import { ADMINISTRATION_PAGES } from './registry/administration';
import { BOOKS_PAGES } from './registry/books';
import { ENERGY_PAGES } from './registry/energy';
import { FLEET_PAGES } from './registry/fleet';
import { HOSTING_PAGES } from './registry/hosting';
import { RESULTS_PAGES } from './registry/results';
import type { PageEntry } from './registry/entry';

export { type PageEntry, SECTIONS } from './registry/entry';

/** The pages in the order of the navigation. */
export const PAGES: readonly PageEntry[] = [
  ...RESULTS_PAGES,
  ...FLEET_PAGES,
  ...ENERGY_PAGES,
  ...HOSTING_PAGES,
  ...BOOKS_PAGES,
  ...ADMINISTRATION_PAGES,
];
