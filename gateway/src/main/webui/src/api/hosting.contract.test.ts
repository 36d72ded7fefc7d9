import { expectTypeOf, it } from 'vitest';
import type { components as AiHosting } from './generated/ai-hosting';
import type {
  Allocation,
  AllocationGroup,
  AllocationPage,
  AllocationTotals,
} from './hosting/allocations';
import type { Conservation, PoolConservation } from './hosting/conservation';
import type { Customer, OwnCustomer, PlanVersion } from './hosting/customers';
import type { EventException } from './hosting/events';
import type { Exclusion, GpuPool, PoolResource } from './hosting/pools';
import type { Usage, UsageAnomaly, UsageDay, UsageLine } from './hosting/usage';

type Hosting = AiHosting['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads only fields that customers and plans have', () => {
  expectTypeOf<Unknown<Customer, Hosting['CustomerView']>>().toBeNever();
  expectTypeOf<Unknown<OwnCustomer, Hosting['OwnCustomer']>>().toBeNever();
  expectTypeOf<Unknown<PlanVersion, Hosting['PlanView']>>().toBeNever();
  expectTypeOf<Unknown<EventException, Hosting['EventException']>>().toBeNever();
});

it('reads only fields that usage has', () => {
  expectTypeOf<Unknown<Usage, Hosting['UsageStatement']>>().toBeNever();
  expectTypeOf<Unknown<NonNullable<Usage['forecast']>, Hosting['UsageForecast']>>().toBeNever();
  expectTypeOf<Unknown<UsageLine, Hosting['UsageLine']>>().toBeNever();
  expectTypeOf<Unknown<UsageDay, Hosting['UsageDay']>>().toBeNever();
  expectTypeOf<Unknown<UsageAnomaly, Hosting['UsageAnomaly']>>().toBeNever();
  expectTypeOf<Unknown<Allocation, Hosting['AllocationView']>>().toBeNever();
  expectTypeOf<Unknown<AllocationPage, Hosting['AllocationPage']>>().toBeNever();
  expectTypeOf<Unknown<AllocationGroup, Hosting['AllocationGroup']>>().toBeNever();
  expectTypeOf<Unknown<AllocationTotals, Hosting['AllocationTotals']>>().toBeNever();
});

it('reads only fields that capacity has', () => {
  expectTypeOf<Unknown<GpuPool, Hosting['PoolView']>>().toBeNever();
  expectTypeOf<Unknown<PoolResource, Hosting['ResourceView']>>().toBeNever();
  expectTypeOf<Unknown<Exclusion, Hosting['ExclusionView']>>().toBeNever();
  expectTypeOf<Unknown<Conservation, Hosting['ConservationReport']>>().toBeNever();
  expectTypeOf<Unknown<PoolConservation, Hosting['PoolConservation']>>().toBeNever();
});
