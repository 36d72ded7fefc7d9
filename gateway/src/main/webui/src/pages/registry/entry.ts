/** What the registry states of each page. */
import type { ComponentType } from 'react';
import type { Role } from '../../api/types';

/** The sections of the navigation, in order. */
export const SECTIONS = [
  'My account',
  'Results',
  'Market',
  'Operations',
  'AI hosting',
  'Books',
  'Administration',
] as const;

/** One page. */
export interface PageEntry {
  readonly path: string;
  readonly title: string;
  readonly section: (typeof SECTIONS)[number];
  /** False for pages that are reached from others, such as a single bill. */
  readonly inNavigation: boolean;
  readonly roles: readonly Role[];
  readonly Icon: ComponentType;
  readonly Page: ComponentType;
}
