import { describe, expect, it } from 'vitest';
import type { FileLayout } from '../../../api/register';
import { layoutForm, layoutOf } from './layoutForm';

const ERCOT_STYLE: FileLayout = {
  separator: ';',
  decimalComma: true,
  skipLines: 2,
  timeColumn: 'Date',
  clockColumn: 'Time',
  timeFormat: 'M/d/yyyy HH:mm',
  timeZone: 'America/Chicago',
  label: 'ENDING',
  repeatedHour: 'FLAGGED',
  flagColumn: 'DST',
  flagValue: 'Y',
  valueColumn: 'kWh',
  unit: 'KW',
  channels: [{ channel: 'IMPORT_KVARH', column: 'kVArh', unit: 'KW' }],
};

describe('the form of a layout', () => {
  it('gives back the layout that it was made from', () => {
    expect(layoutOf(layoutForm(ERCOT_STYLE, 'UTC'), ERCOT_STYLE)).toEqual(ERCOT_STYLE);
  });

  it('leaves out what belongs to the other shape of a row', () => {
    const form = { ...layoutForm(ERCOT_STYLE, 'UTC'), row: 'day', firstIntervalColumn: '00:15' };
    const layout = layoutOf(form, ERCOT_STYLE);
    expect(layout.firstIntervalColumn).toBe('00:15');
    expect(layout.valueColumn).toBeUndefined();
    expect(layout.channels).toBeUndefined();
  });

  it('keeps factors by date unless the meter multiplies raw numbers itself', () => {
    const before = { ...ERCOT_STYLE, multipliers: [{ factor: '80' }] };
    const form = layoutForm(before, 'UTC');
    expect(layoutOf(form, before).multipliers).toEqual([{ factor: '80' }]);
    const raw = layoutOf({ ...form, raw: 'raw' }, before);
    expect(raw.raw).toBe(true);
    expect(raw.multipliers).toBeUndefined();
  });

  it('states no zone for instants that have one, and no flag where hours go by order', () => {
    const form = {
      ...layoutForm(undefined, 'America/Chicago'),
      timeColumn: ' start ',
      valueColumn: 'kwh',
      flagColumn: 'DST',
    };
    const layout = layoutOf(form, undefined);
    expect(layout.timeColumn).toBe('start');
    expect(layout.timeZone).toBeUndefined();
    expect(layout.flagColumn).toBeUndefined();
  });
});
