/** The hours of a month that decided lines of its bill. */
import type { Bill } from '../../api/energy';
import { formatPower } from '../../format/format';
import { localHour } from '../../format/zones';
import { lineTitle } from './words';

/** What an hour decided. */
export type MarkKind = 'PEAK' | 'SYSTEM' | 'CALL';

/** An hour that decided a line. */
export interface Mark {
  readonly kind: MarkKind;
  /** The local hour, `2026-10-31T23`, the second time `2026-11-01T01/2`. */
  readonly hour: string;
  /** What it decided: the line, and how much was taken. */
  readonly text: string;
}

/** What each kind is called, and how it is drawn. */
export const MARKS: Readonly<
  Record<MarkKind, { readonly name: string; readonly glyph: string; readonly symbol: string }>
> = {
  PEAK: { name: 'Billed peak', glyph: '◆', symbol: 'diamond' },
  SYSTEM: { name: 'Peak of the grid', glyph: '▲', symbol: 'triangle' },
  CALL: { name: 'Curtailment call', glyph: '■', symbol: 'rect' },
};

/** The marked hours of a bill: its billed peaks, peaks of the grid and calls, those of its month. */
export function marksOf({
  lines,
  timeZone,
  period,
}: Pick<Bill, 'lines' | 'timeZone' | 'period'>): readonly Mark[] {
  const hourOf = localHour(timeZone);
  return lines.flatMap((line) =>
    Object.entries(line.determinants ?? {}).flatMap(([name, value]) => {
      const kind = kindOf(name);
      if (kind === null) return [];
      const hour = hourOf(value);
      const peak = kind === 'PEAK' ? line.determinants?.peakKw : undefined;
      const text = [lineTitle(line), peak === undefined ? '' : formatPower(peak)]
        .filter((part) => part !== '')
        .join(', ');
      return hour.startsWith(period) ? [{ kind, hour, text }] : [];
    }),
  );
}

function kindOf(determinant: string): MarkKind | null {
  if (determinant === 'peakStartUtc') return 'PEAK';
  if (/^peakUtc\d+$/.test(determinant)) return 'SYSTEM';
  return /^event\d+StartUtc$/.test(determinant) ? 'CALL' : null;
}
