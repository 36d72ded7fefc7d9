import { expectTypeOf, it } from 'vitest';
import type {
  AssetBatch,
  Building,
  Capacity,
  FleetSummary,
  LifecycleStep,
  MachineModel,
  ModelCapacity,
  NameplateReport,
  Site,
  SiteCapacity,
  WriteDown,
} from './fleet';
import type { components as Fleet } from './generated/fleet';

type Fleets = Fleet['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads only fleet fields that the stored API has', () => {
  expectTypeOf<Unknown<FleetSummary, Fleets['FleetSummary']>>().toBeNever();
  expectTypeOf<Unknown<SiteCapacity, Fleets['SiteSummary']>>().toBeNever();
  expectTypeOf<Unknown<ModelCapacity, Fleets['ModelSummary']>>().toBeNever();
  expectTypeOf<Unknown<Capacity, Fleets['CapacityView']>>().toBeNever();
  expectTypeOf<Unknown<Site, Fleets['SiteView']>>().toBeNever();
  expectTypeOf<Unknown<Building, Fleets['Building']>>().toBeNever();
  expectTypeOf<Unknown<MachineModel, Fleets['ModelView']>>().toBeNever();
  expectTypeOf<Unknown<AssetBatch, Fleets['AssetBatchView']>>().toBeNever();
  expectTypeOf<Unknown<LifecycleStep, Fleets['RecordedStep']>>().toBeNever();
  expectTypeOf<Unknown<WriteDown, Fleets['WriteDown']>>().toBeNever();
  expectTypeOf<Unknown<NameplateReport, Fleets['NameplateReport']>>().toBeNever();
});
