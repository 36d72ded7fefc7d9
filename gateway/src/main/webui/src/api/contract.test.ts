import { expectTypeOf, it } from 'vitest';
import type { components as CostModel } from './generated/cost-model';
import type { components as EnergyContracts } from './generated/energy-contracts';
import type { components as Gateway } from './generated/gateway';
import type { ImportColumn, ImportKind, ImportReport, RowError } from './imports';
import type {
  ChecklistItem,
  Explanation,
  ExplanationInput,
  Me,
  MissingFact,
  PeriodState,
  PeriodSummary,
  SourceRef,
  Statement,
  StatementComponent,
  StatementVersion,
  Verification,
} from './types';

type Costs = CostModel['schemas'];
type Energy = EnergyContracts['schemas'];
type People = Gateway['schemas'];
/** The fields that the portal reads and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;
type Listed<List> = NonNullable<List> extends readonly (infer Item)[] ? Item : never;

it('reads only fields that the stored API has', () => {
  expectTypeOf<Unknown<Statement, Costs['StatementView']>>().toBeNever();
  expectTypeOf<Unknown<StatementComponent, Costs['ComponentFigure']>>().toBeNever();
  expectTypeOf<Unknown<StatementVersion, Costs['PeriodVersion']>>().toBeNever();
  expectTypeOf<Unknown<PeriodState, Costs['PeriodView']>>().toBeNever();
  expectTypeOf<Unknown<PeriodSummary, Costs['PeriodSummary']>>().toBeNever();
  expectTypeOf<Unknown<ChecklistItem, Costs['ChecklistItem']>>().toBeNever();
  expectTypeOf<Unknown<MissingFact, Listed<Costs['StatementView']['missing']>>>().toBeNever();
  expectTypeOf<Unknown<Verification, Costs['Verification']>>().toBeNever();
  expectTypeOf<Unknown<Explanation, Costs['Explanation']>>().toBeNever();
  expectTypeOf<Unknown<ExplanationInput, Costs['Input']>>().toBeNever();
  expectTypeOf<Unknown<SourceRef, Costs['SourceRef']>>().toBeNever();
  expectTypeOf<Unknown<Omit<Me, 'company'>, People['Me']>>().toBeNever();
});

it('reads only fields that imports have', () => {
  expectTypeOf<Unknown<ImportKind, Energy['ImportKindView']>>().toBeNever();
  expectTypeOf<Unknown<ImportColumn, Energy['ImportColumn']>>().toBeNever();
  expectTypeOf<Unknown<ImportReport, Energy['ImportReport']>>().toBeNever();
  expectTypeOf<Unknown<RowError, Energy['RowError']>>().toBeNever();
});
