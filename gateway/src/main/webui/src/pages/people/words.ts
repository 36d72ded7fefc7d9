/** What people call roles, logins and second factors. */
import type { LoginState, UserAccount } from '../../api/people';
import { ROLE_NAMES } from '../../app/session';
import type { Tone } from '../../components/Badge';

/** A choice with what it means. */
export interface RoleChoice {
  readonly value: string;
  readonly title: string;
  readonly means: string;
}

/** The roles that a person of the company can have. */
export const STAFF_ROLES: readonly RoleChoice[] = [
  { value: 'operator', title: 'Operator', means: 'keeps sites, machines and their life' },
  { value: 'energy', title: 'Energy', means: 'keeps power contracts, meters, prices and bills' },
  { value: 'finance', title: 'Finance', means: 'enters costs, debt and payouts' },
  { value: 'controller', title: 'Controller', means: 'closes and reopens months' },
  { value: 'executive', title: 'Executive', means: 'reads results' },
  { value: 'auditor', title: 'Auditor', means: 'reads everything, changes nothing' },
  { value: 'admin', title: 'Administrator', means: 'looks after people and sets the suite up' },
];

/** The roles that a machine of the company can have. */
export const MACHINE_ROLES: readonly RoleChoice[] = [
  { value: 'site-agent', title: 'Site agent', means: 'reports from a site, carries out plans' },
  { value: 'collector', title: 'Collector', means: 'delivers meter and usage data' },
  { value: 'scheduler', title: 'Scheduler', means: 'does planned work' },
  ...STAFF_ROLES,
];

/** A role as people call it. */
export function roleName(role: string): string {
  return (
    ROLE_NAMES[role] ?? MACHINE_ROLES.find(({ value }) => value === role)?.title ?? 'Other role'
  );
}

/** Roles in one line. */
export function roleList(roles: readonly string[]): string {
  return roles.length === 0 ? 'No role' : roles.map(roleName).join(', ');
}

/** First and last name, or what stands in for them. */
export function fullName(person: UserAccount): string {
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ');
  return name === '' ? person.username : name;
}

/** How the logins of somebody stand, in a word. */
export function statusOf(state: LoginState): { readonly title: string; readonly tone: Tone } {
  if (!state.enabled) return { title: 'Disabled', tone: 'neutral' };
  if (state.lockedOut) return { title: 'Locked out', tone: 'bad' };
  if (state.invited) return { title: 'Invited', tone: 'attention' };
  return { title: 'Active', tone: 'good' };
}

const FACTOR_NAMES: Readonly<Record<string, string>> = {
  otp: 'One-time code',
  webauthn: 'Security key',
  'webauthn-passwordless': 'Passkey',
  'recovery-authn-codes': 'Recovery codes',
};

/** The second factors that are set up, in words. */
export function factorList(kinds: readonly string[]): string {
  return kinds.length === 0
    ? 'Not set up'
    : kinds.map((kind) => FACTOR_NAMES[kind] ?? 'Another factor').join(', ');
}
