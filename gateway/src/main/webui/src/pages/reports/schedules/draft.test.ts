import { describe, expect, it } from 'vitest';
import type { ReportSchedule } from '../../../api/schedules';
import { bodyOf, draftOf } from './draft';

const SCHEDULE = {
  name: 'Pack',
  reports: [{ kind: 'month-close-pack', title: 'Month-close pack', format: 'pdf' }],
  scope: 'company',
  period: 'previous-month',
  timing: { cadence: 'MONTHLY', dayOfMonth: 31, at: '18:00', zone: 'America/Chicago' },
  recipients: [
    { address: 'a@example.com', outside: false },
    { address: 'b@example.com', outside: true },
  ],
} as unknown as ReportSchedule;

describe('a schedule that is changed', () => {
  it('is sent as it was when nothing is typed', () => {
    expect(bodyOf(draftOf(SCHEDULE))).toEqual({
      name: 'Pack',
      reports: [{ kind: 'month-close-pack', format: 'pdf' }],
      scope: 'company',
      period: 'previous-month',
      timing: { cadence: 'MONTHLY', dayOfMonth: 31, at: '18:00', zone: 'America/Chicago' },
      recipients: ['a@example.com', 'b@example.com'],
    });
  });

  it('leaves out what its cadence does not have', () => {
    expect(bodyOf({ ...draftOf(SCHEDULE), cadence: 'ON_CLOSE' })).not.toHaveProperty('period');
    expect(bodyOf({ ...draftOf(SCHEDULE), cadence: 'ON_CLOSE' }).timing).toEqual({
      cadence: 'ON_CLOSE',
      zone: 'America/Chicago',
    });
    expect(bodyOf({ ...draftOf(SCHEDULE), cadence: 'WEEKLY' }).timing).toEqual({
      cadence: 'WEEKLY',
      dayOfWeek: 'MONDAY',
      at: '18:00',
      zone: 'America/Chicago',
    });
  });
});
