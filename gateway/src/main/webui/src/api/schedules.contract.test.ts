import { expectTypeOf, it } from 'vitest';
import type { components as Gateway } from './generated/gateway';
import type {
  Delivery,
  MailState,
  Recipient,
  ReportRun,
  ReportSchedule,
  ScheduledReport,
  Timing,
} from './schedules';

type Schemas = Gateway['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads only fields about schedules that the stored API has', () => {
  expectTypeOf<Unknown<ReportSchedule, Schemas['ReportSchedule']>>().toBeNever();
  expectTypeOf<Unknown<ReportRun, Schemas['ReportRun']>>().toBeNever();
  expectTypeOf<Unknown<Delivery, Schemas['Delivery']>>().toBeNever();
  expectTypeOf<Unknown<Timing, Schemas['Timing']>>().toBeNever();
  expectTypeOf<Unknown<Recipient, Schemas['Recipient']>>().toBeNever();
  expectTypeOf<Unknown<ScheduledReport, Schemas['ScheduledReport']>>().toBeNever();
  expectTypeOf<Unknown<MailState, Schemas['MailState']>>().toBeNever();
});
