import { describe, expect, it } from 'vitest';
import { accountName } from './accounts';

describe('accountName', () => {
  it('leaves people as they are', () => {
    expect(accountName('finance')).toBe('finance');
  });

  it('says for whom a machine works', () => {
    expect(accountName('service-account-api-finance')).toBe('finance (API)');
    expect(accountName('service-account-collector')).toBe('collector (API)');
  });
});
