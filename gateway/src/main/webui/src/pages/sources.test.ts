import { describe, expect, it } from 'vitest';
import { portalPath, sourceName } from './sources';

describe('links from records of the API to pages', () => {
  it.each([
    ['/api/energy-contracts/v1/settlements/b-17', '/energy/bills/b-17'],
    [
      '/api/energy-contracts/v1/settlements?period=2026-10&contractCode=PEC-1',
      '/energy/bills?period=2026-10&contractCode=PEC-1',
    ],
    [
      '/api/energy-contracts/v1/meters/pecos-main/intervals?from=2026-10-01T05:00:00Z',
      '/energy/meters/pecos-main?from=2026-10-01T05:00:00Z',
    ],
    ['/api/energy-contracts/v1/price-series/west/points', '/energy/prices/west'],
    ['/api/fleet/v1/asset-batches/42', '/fleet/batches/42'],
    ['/api/cost-model/v1/debt-instruments/7', '/facts/debt/7'],
    [
      '/api/cost-model/v1/payouts?period=2026-10&siteCode=pecos',
      '/facts/payouts?period=2026-10&siteCode=pecos',
    ],
    ['/api/cost-model/v1/market/months/2026-10', '/network'],
    ['/network?period=2026-10', '/network?period=2026-10'],
  ])('leads from %s to %s', (href, path) => {
    expect(portalPath(href)).toBe(path);
  });

  it.each(['/api/fleet/v1/unheard-of/1', 'https://elsewhere.example/x', '', null])(
    'leads nowhere from %j',
    (href) => {
      expect(portalPath(href)).toBeNull();
    },
  );

  it('names the kind of record', () => {
    const source = { service: 'fleet', type: 'asset-batch', id: '1', href: '' };
    expect(sourceName({ ...source, href: '/api/fleet/v1/asset-batches/1' })).toBe('Asset batch');
    expect(sourceName(source)).toBe('Asset batch');
  });
});
