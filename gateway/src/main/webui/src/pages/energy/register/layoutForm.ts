/** A layout of files as a form asks for it. */
import type { Channel } from '../../../api/energy';
import type { FileLayout } from '../../../api/register';

/** What the form asks for; columns of further channels by channel. */
export interface LayoutForm {
  readonly separator: string;
  readonly decimals: string;
  readonly skipLines: string;
  readonly timeColumn: string;
  readonly clockColumn: string;
  readonly timeFormat: string;
  readonly timeZone: string;
  readonly label: string;
  readonly repeatedHour: string;
  readonly flagColumn: string;
  readonly flagValue: string;
  readonly row: string;
  readonly valueColumn: string;
  readonly firstIntervalColumn: string;
  readonly unit: string;
  readonly raw: string;
  readonly channels: Readonly<Partial<Record<Channel, string>>>;
}

/** The form of a layout, or of the simplest one. */
export function layoutForm(layout: FileLayout | undefined, timeZone: string): LayoutForm {
  return {
    separator: layout?.separator ?? ',',
    decimals: layout?.decimalComma ? 'comma' : 'point',
    skipLines: String(layout?.skipLines ?? 0),
    timeColumn: layout?.timeColumn ?? '',
    clockColumn: layout?.clockColumn ?? '',
    timeFormat: layout?.timeFormat ?? '',
    timeZone: layout?.timeZone ?? timeZone,
    label: layout?.label ?? 'BEGINNING',
    repeatedHour: layout?.repeatedHour ?? 'REFUSED',
    flagColumn: layout?.flagColumn ?? '',
    flagValue: layout?.flagValue ?? '',
    row: layout?.firstIntervalColumn ? 'day' : 'interval',
    valueColumn: layout?.valueColumn ?? '',
    firstIntervalColumn: layout?.firstIntervalColumn ?? '',
    unit: layout?.unit ?? 'AS_STORED',
    raw: layout?.raw ? 'raw' : 'final',
    channels: Object.fromEntries(
      (layout?.channels ?? []).map(({ channel, column }) => [channel, column]),
    ),
  };
}

/** The layout that a form describes; factors by date that were stated before stay. */
export function layoutOf(form: LayoutForm, before: FileLayout | undefined): FileLayout {
  const day = form.row === 'day';
  const raw = form.raw === 'raw';
  const flagged = form.repeatedHour === 'FLAGGED';
  const channels = Object.entries(form.channels)
    .map(([channel, column]) => ({ channel: channel as Channel, column: column.trim() }))
    .filter(({ column }) => column !== '');
  return {
    separator: form.separator,
    decimalComma: form.decimals === 'comma',
    skipLines: count(form.skipLines),
    timeColumn: form.timeColumn.trim(),
    ...text('clockColumn', form.clockColumn),
    ...text('timeFormat', form.timeFormat),
    ...(form.timeFormat.trim() === '' ? {} : text('timeZone', form.timeZone)),
    label: form.label,
    repeatedHour: form.repeatedHour,
    ...(flagged ? text('flagColumn', form.flagColumn) : {}),
    ...(flagged ? text('flagValue', form.flagValue) : {}),
    ...(day
      ? text('firstIntervalColumn', form.firstIntervalColumn)
      : text('valueColumn', form.valueColumn)),
    unit: form.unit,
    ...(raw ? { raw } : factorsOf(before)),
    ...(day || channels.length === 0 ? {} : { channels: channels.map(withUnit(before)) }),
  };
}

function factorsOf(before: FileLayout | undefined): Partial<FileLayout> {
  const multipliers = before?.multipliers ?? [];
  return multipliers.length === 0 ? {} : { multipliers };
}

function withUnit(before: FileLayout | undefined) {
  return (each: { readonly channel: Channel; readonly column: string }) => {
    const unit = before?.channels?.find(({ channel }) => channel === each.channel)?.unit;
    return unit == null ? each : { ...each, unit };
  };
}

function text(name: keyof FileLayout, typed: string): Partial<FileLayout> {
  return typed.trim() === '' ? {} : { [name]: typed.trim() };
}

/** What is no count becomes -1, which the server refuses with what is allowed. */
function count(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed.trim()) : -1;
}
