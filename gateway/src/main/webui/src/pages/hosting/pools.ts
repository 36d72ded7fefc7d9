/** Where the capacity of a pool went, in parts. */
import type { PoolConservation } from '../../api/hosting/conservation';
import { EXCLUSION_NAMES, type Share } from '../usage/usage';

/** Billed, excluded and idle: together the capacity, plus what was sold beyond it. */
export function capacityShares({ billed, excluded, idle }: PoolConservation): Share[] {
  const shares: Share[] = [
    { key: 'billed', title: 'Billed', gpuSeconds: billed.gpuSeconds },
    { key: 'excluded', title: 'Excluded', gpuSeconds: excluded.gpuSeconds },
    { key: 'idle', title: 'Idle', gpuSeconds: idle.gpuSeconds },
  ];
  return shares.filter(({ gpuSeconds }) => gpuSeconds > 0);
}

/** One line of the statement of a pool's month. */
export interface CapacityLine {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  readonly gpuSeconds: number;
}

/** The statement of a pool's month: who was billed, what was excluded and why, what was idle. */
export function capacityLines(
  pool: PoolConservation,
  nameOf: (customer: string) => string,
): CapacityLine[] {
  const billed = pool.customers.flatMap(({ customer, used, reservedUnused }) => [
    {
      id: `${customer} used`,
      title: `${nameOf(customer)}, used`,
      part: 'Billed',
      gpuSeconds: used.gpuSeconds,
    },
    {
      id: `${customer} unused`,
      title: `${nameOf(customer)}, reserved and not used`,
      part: 'Billed',
      gpuSeconds: reservedUnused.gpuSeconds,
    },
  ]);
  const excluded = pool.exclusions.map(({ reason, time }) => ({
    id: reason,
    title: EXCLUSION_NAMES[reason],
    part: 'Excluded',
    gpuSeconds: time.gpuSeconds,
  }));
  const idle = {
    id: 'idle',
    title: 'Free to rent',
    part: 'Idle',
    gpuSeconds: pool.idle.gpuSeconds,
  };
  return [...billed, ...excluded, idle].filter(({ gpuSeconds }) => gpuSeconds > 0);
}
