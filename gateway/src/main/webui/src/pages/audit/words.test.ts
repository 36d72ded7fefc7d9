import { describe, expect, it } from 'vitest';
import { portalPath } from '../sources';
import {
  actionInWords,
  chainInWords,
  fieldInWords,
  recordHref,
  recordName,
  recordPage,
  valueInWords,
} from './words';

const CHAIN = {
  intact: true,
  sealedEntries: 1204,
  unsealedEntries: 0,
  lostEntries: 0,
  headSequence: 1204,
  headHash: 'ab',
  sealedUpTo: '2026-11-03T09:15:00Z',
};

describe('the audit trail in words', () => {
  it('names what was done without repeating the kind of record', () => {
    expect(actionInWords({ action: 'asset-batch.written-down', entityType: 'asset-batch' })).toBe(
      'Written down',
    );
    expect(actionInWords({ action: 'import.undone', entityType: 'import' })).toBe('Undone');
    expect(actionInWords({ action: 'period.locked', entityType: 'period-lock' })).toBe(
      'Period locked',
    );
  });

  it('names fields as people do', () => {
    expect(fieldInWords('unitCost')).toBe('Unit cost');
    expect(fieldInWords('buildings[0].name')).toBe('Buildings 1, name');
  });

  it('shows codes whole and numbers short', () => {
    expect(recordName({ entityId: 'pecos' })).toBe('pecos');
    expect(recordName({ entityId: '5f0c3a52-1111-4222-8333-944445555666' })).toBe('No. 5f0c3a52');
  });

  it.each([
    ['5f0c3a52-1111-4222-8333-944445555666', 'No. 5f0c3a52'],
    ['1757915d158be6a43ef8ebb7fc9177d518b580891a046379d803a419ab7e1d19', '1757915d158b…'],
    ['2026-11-24T10:23:44.979898Z', '24 Nov 2026, 10:23 UTC'],
    ['PEC-1', 'PEC-1'],
  ])('writes %s as %s', (value, words) => {
    expect(valueInWords(value)).toBe(words);
  });

  it('leads to the page of the record where there is one', () => {
    const site = { service: 'fleet', entityType: 'site', entityId: 'pecos' };
    expect(portalPath(recordHref(site))).toBe('/fleet/sites/pecos');
    expect(recordHref({ ...site, entityType: 'period-lock' })).toBeNull();
    expect(recordPage({ ...site, entityType: 'period-lock', entityId: '2026-10' })).toBe(
      '/cost?period=2026-10',
    );
    expect(recordPage({ service: 'fleet', entityType: 'import', entityId: '1' })).toBe(
      '/imports/runs/fleet/1',
    );
  });

  it('says what a recomputation found', () => {
    expect(chainInWords(CHAIN)).toBe('1,204 entries, sealed up to 3 Nov 2026, 09:15 UTC.');
    expect(chainInWords({ ...CHAIN, brokenAtSequence: 17 })).toContain('Entry 17 does not fit');
    expect(chainInWords({ ...CHAIN, lostEntries: 2 })).toContain('2 entries were removed');
    expect(chainInWords({ ...CHAIN, headSequence: 0, sealedEntries: 0 })).toBe(
      'Nothing was recorded yet.',
    );
  });
});
