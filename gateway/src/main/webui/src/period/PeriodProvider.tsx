import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePeriods } from '../api/statements';
import { hasAnyRole, useUser } from '../app/session';
import { PageSkeleton } from '../components/States';
import { RESULT_READERS } from '../pages/roles';
import { startingMonth } from './period';
import { StartingMonth } from './usePeriod';

/** Finds the month to start with; a URL that names a period does not wait for it. */
export function PeriodProvider({ children }: { readonly children: ReactNode }) {
  const [search] = useSearchParams();
  const [now] = useState(() => new Date());
  const periods = usePeriods(hasAnyRole(useUser(), RESULT_READERS));
  if (periods.isLoading && !search.has('period')) return <PageSkeleton />;
  const months = periods.data?.map(({ period }) => period) ?? [];
  return <StartingMonth value={startingMonth(months, now)}>{children}</StartingMonth>;
}
