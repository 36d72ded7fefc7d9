// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TrailEntry } from '../../api/audit';
import { ChangeList } from './ChangeList';

const ENTRY: TrailEntry = {
  service: 'fleet',
  id: 1,
  at: '2026-11-03T09:15:00Z',
  actor: 'operator',
  roles: ['operator'],
  action: 'site.changed',
  entityType: 'site',
  entityId: 'pecos',
  changes: [
    { field: 'powerCapacityKw', before: '60000', after: '65000' },
    { field: 'note', before: 'old' },
    { field: 'region', after: 'TX' },
  ],
  changesOmitted: 0,
};

describe('a change on the screen', () => {
  it('shows each field before and after, without braces or quotes', () => {
    const { container } = render(<ChangeList entry={ENTRY} />);
    expect(container.textContent).toBe('Power capacity kw 60000 → 65000Note oldRegion TX');
    expect(container.querySelectorAll('del')).toHaveLength(2);
    expect(container.querySelectorAll('ins')).toHaveLength(2);
    expect(container.textContent).not.toMatch(/[{}"]/);
  });

  it('keeps many fields behind a summary that counts them all', () => {
    const changes = Array.from({ length: 10 }, (_, i) => ({ field: `f${i}`, after: String(i) }));
    render(<ChangeList entry={{ ...ENTRY, changes, changesOmitted: 5 }} />);
    expect(screen.getByText('11 more fields')).toBeTruthy();
  });
});
