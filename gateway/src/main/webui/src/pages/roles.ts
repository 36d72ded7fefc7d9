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

/** Everybody of the company; customers of the AI hosting are not among them. */
export const STAFF: readonly Role[] = ['operator', 'energy', ...RESULT_READERS];

/** Those who import files; the services say which kinds each role may import. */
export const IMPORTERS: readonly Role[] = ['operator', 'energy', 'finance', 'admin'];

/** Those who read who changed what. */
export const AUDITORS: readonly Role[] = ['auditor', 'admin', 'controller'];

/** Those who read the record of an import; who may import or undo it, its kind says. */
export const IMPORT_READERS: readonly Role[] = [...IMPORTERS, 'controller', 'auditor'];

/** Those who read contracts, meters and bills. */
export const ENERGY_READERS: readonly Role[] = ['operator', 'energy', ...RESULT_READERS];

/** Those who read the power credits of contracts. */
export const CREDIT_READERS: readonly Role[] = ['energy', ...RESULT_READERS];

/** Those who enter contracts and settle bills. */
export const ENERGY_WRITERS: readonly Role[] = ['energy', 'admin'];

/** Those who read customers of the AI hosting, their usage and the GPU pools. */
export const HOSTING_READERS: readonly Role[] = ['operator', ...RESULT_READERS];

/** Those of them who look after usage events; executives see what came of the events. */
export const EVENT_READERS: readonly Role[] = [
  'operator',
  'finance',
  'controller',
  'auditor',
  'admin',
];

/** Customers of the AI hosting: they see themselves and nobody else. */
export const CUSTOMERS: readonly Role[] = ['ai-customer'];
