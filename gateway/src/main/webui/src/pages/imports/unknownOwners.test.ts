import { expect, it } from 'vitest';
import { hasPointsPassedOver, unknownOwners } from './unknownOwners';

const row = (line: number, column: string, value: string, detail: string) => ({
  line,
  column,
  value,
  detail,
});

it('names each unknown meter once, also when a row is of one of its channels', () => {
  const errors = [
    row(2, 'meterCode', 'mesa-main', "there is no meter 'mesa-main'"),
    row(3, 'meterCode', 'mesa-main', "there is no meter 'mesa-main'"),
    row(4, 'meterCode', 'mesa-gpu/IMPORT_KVARH', "there is no meter 'mesa-gpu'"),
  ];
  expect(unknownOwners({ errors })).toEqual({ meters: ['mesa-main', 'mesa-gpu'], series: [] });
});

it('takes a channel that a known meter does not have for no unknown meter', () => {
  const detail = 'meter mesa-main has no channel KVAH; add it to the meter first';
  const errors = [row(2, 'meterCode', 'mesa-main/KVAH', detail)];
  expect(unknownOwners({ errors })).toEqual({ meters: [], series: [] });
});

it('names unknown price series', () => {
  const errors = [row(2, 'seriesCode', 'hb-west', "there is no price series 'hb-west'")];
  expect(unknownOwners({ errors })).toEqual({ meters: [], series: ['hb-west'] });
});

it('notices rows of points that no price series takes', () => {
  const detail = '96 rows were passed over, of points that are the source of no price series: LZ_X';
  expect(hasPointsPassedOver({ warnings: [{ line: 1, detail }] })).toBe(true);
  expect(hasPointsPassedOver({ warnings: [{ line: 1, detail: 'above the breaker' }] })).toBe(false);
});
