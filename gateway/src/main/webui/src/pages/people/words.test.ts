import { describe, expect, it } from 'vitest';
import type { UserAccount } from '../../api/people';
import { factorList, fullName, roleList, statusOf } from './words';

const MAYA: UserAccount = {
  id: '1',
  username: 'finance',
  firstName: 'Maya',
  lastName: 'Lindqvist',
  email: 'maya@example.com',
  enabled: true,
  invited: false,
  lockedOut: false,
  secondFactors: [],
  lastLoginAt: null,
  createdAt: '2026-11-01T00:00:00Z',
};

describe('how people are named', () => {
  it('uses the user name when there is no other', () => {
    expect(fullName(MAYA)).toBe('Maya Lindqvist');
    expect(fullName({ ...MAYA, firstName: null, lastName: null })).toBe('finance');
  });

  it('names roles of people and machines', () => {
    expect(roleList(['admin', 'site-agent'])).toBe('Administrator, Site agent');
    expect(roleList([])).toBe('No role');
  });

  it('names second factors', () => {
    expect(factorList([])).toBe('Not set up');
    expect(factorList(['otp', 'webauthn'])).toBe('One-time code, Security key');
  });
});

describe('how logins stand', () => {
  it('says the strongest fact first', () => {
    const locked = { ...MAYA, lockedOut: true, invited: true };
    expect(statusOf(MAYA).title).toBe('Active');
    expect(statusOf({ ...MAYA, invited: true }).title).toBe('Invited');
    expect(statusOf(locked).title).toBe('Locked out');
    expect(statusOf({ ...locked, enabled: false }).title).toBe('Disabled');
  });
});
