/** Roles that several pages share. */
import type { Role } from '../api/types';

/** Those who read statements, margins and months. */
export const RESULT_READERS: readonly Role[] = [
  'finance',
  'controller',
  'executive',
  'auditor',
  'admin',
];
