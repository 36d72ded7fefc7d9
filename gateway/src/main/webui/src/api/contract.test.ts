import { expectTypeOf, it } from 'vitest';
import type { ChainStatus, ChainVerification, TrailEntry, TrailPage } from './audit';
import type {
  Bill,
  BillLine,
  BillPayment,
  BillShare,
  Contract,
  ContractVersion,
  Gap,
  Meter,
  MeterInterval,
  MeterMonth,
  PriceMonth,
  PricePoint,
  PriceSeries,
} from './energy';
import type { AllocatedLine, AllocatedPart, BillAllocation, BillDelta, BillDeltas } from './bills';
import type { CreditFlow, CreditLot, CreditPosting, PowerCredits } from './credits';
import type { Deadline } from './deadlines';
import type { CostFact, DebtInstrument, FactVersion, Payout } from './facts';
import type { components as CostModel } from './generated/cost-model';
import type { components as EnergyContracts } from './generated/energy-contracts';
import type { components as Gateway } from './generated/gateway';
import type {
  ImportColumn,
  ImportKind,
  ImportReport,
  ImportUndo,
  RowError,
  UndoBlocker,
  UndoPreview,
} from './imports';
import type {
  ChannelColumn,
  FileLayout,
  MeterCorrection,
  MeterRequest,
  PriceSeriesRequest,
  PriceSource,
  RunLimits,
  StoredLayout,
} from './register';
import type { EnergyAttributes, Purchase } from './certificates';
import type { TariffNote, TariffPreview } from './tariffs';
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
  expectTypeOf<Unknown<Me, People['Me']>>().toBeNever();
});

it('reads only fields that imports have', () => {
  expectTypeOf<Unknown<ImportKind, Energy['ImportKindView']>>().toBeNever();
  expectTypeOf<Unknown<ImportColumn, Energy['ImportColumn']>>().toBeNever();
  expectTypeOf<Unknown<ImportReport, Energy['ImportReport']>>().toBeNever();
  expectTypeOf<Unknown<RowError, Energy['RowError']>>().toBeNever();
  expectTypeOf<Unknown<ImportUndo, Energy['ImportUndo']>>().toBeNever();
  expectTypeOf<Unknown<UndoPreview, Energy['UndoPreview']>>().toBeNever();
  expectTypeOf<Unknown<UndoBlocker, Energy['UndoBlocker']>>().toBeNever();
});

it('reads only fields that the audit trail has', () => {
  expectTypeOf<Unknown<TrailEntry, People['TrailEntry']>>().toBeNever();
  expectTypeOf<Unknown<TrailPage, People['TrailPage']>>().toBeNever();
  expectTypeOf<Unknown<ChainStatus, People['ChainStatus']>>().toBeNever();
  expectTypeOf<Unknown<ChainVerification, People['ChainVerification']>>().toBeNever();
});

it('reads only fields that contracts, meters, prices and bills have', () => {
  expectTypeOf<Unknown<Contract, Energy['Contract']>>().toBeNever();
  expectTypeOf<Unknown<ContractVersion, Energy['ContractVersion']>>().toBeNever();
  expectTypeOf<Unknown<Deadline, Energy['Deadline']>>().toBeNever();
  expectTypeOf<Unknown<Meter, Energy['Meter']>>().toBeNever();
  expectTypeOf<Unknown<MeterRequest, Energy['MeterRequest']>>().toBeNever();
  expectTypeOf<Unknown<MeterCorrection, Energy['MeterCorrectionRequest']>>().toBeNever();
  expectTypeOf<Unknown<PriceSeriesRequest, Energy['PriceSeriesRequest']>>().toBeNever();
  expectTypeOf<Unknown<FileLayout, Energy['FileLayout']>>().toBeNever();
  expectTypeOf<Unknown<ChannelColumn, Energy['ChannelColumn']>>().toBeNever();
  expectTypeOf<Unknown<StoredLayout, Energy['StoredLayout']>>().toBeNever();
  expectTypeOf<Unknown<TariffPreview, Energy['TariffPreview']>>().toBeNever();
  expectTypeOf<Unknown<TariffNote, Energy['TariffNote']>>().toBeNever();
  expectTypeOf<Unknown<EnergyAttributes, Energy['EnergyAttributes']>>().toBeNever();
  expectTypeOf<Unknown<Purchase, Energy['Purchase']>>().toBeNever();
  expectTypeOf<Unknown<PriceSource, Energy['PriceSource']>>().toBeNever();
  expectTypeOf<Unknown<RunLimits, Energy['RunLimits']>>().toBeNever();
  expectTypeOf<Unknown<MeterMonth, Energy['MeterMonth']>>().toBeNever();
  expectTypeOf<Unknown<MeterInterval, Energy['MeterInterval']>>().toBeNever();
  expectTypeOf<Unknown<PriceSeries, Energy['PriceSeries']>>().toBeNever();
  expectTypeOf<Unknown<PricePoint, Energy['PricePoint']>>().toBeNever();
  expectTypeOf<Unknown<PriceMonth, Energy['PriceMonth']>>().toBeNever();
  expectTypeOf<Unknown<Gap, Energy['Gap']>>().toBeNever();
  expectTypeOf<Unknown<BillPayment, Energy['Payment']>>().toBeNever();
  expectTypeOf<Unknown<BillDeltas, Energy['SettlementDelta']>>().toBeNever();
  expectTypeOf<Unknown<BillDelta, Energy['DeltaView']>>().toBeNever();
  expectTypeOf<Unknown<BillAllocation, Energy['AllocationView']>>().toBeNever();
  expectTypeOf<Unknown<AllocatedLine, Energy['AllocatedLine']>>().toBeNever();
  expectTypeOf<Unknown<AllocatedPart, Energy['AllocatedPart']>>().toBeNever();
  expectTypeOf<Unknown<PowerCredits, Energy['PowerCredits']>>().toBeNever();
  expectTypeOf<Unknown<CreditFlow, Energy['Flow']>>().toBeNever();
  expectTypeOf<Unknown<CreditLot, Energy['LotView']>>().toBeNever();
  expectTypeOf<Unknown<CreditPosting, Energy['CreditPosting']>>().toBeNever();
  expectTypeOf<Unknown<Bill, Energy['Settlement']>>().toBeNever();
  expectTypeOf<Unknown<Bill['checks'], Energy['ChecksView']>>().toBeNever();
  expectTypeOf<Unknown<BillLine, Energy['LineView']>>().toBeNever();
  expectTypeOf<Unknown<BillShare, Energy['ShareView']>>().toBeNever();
});

it('reads only fields that payouts, costs and debt have', () => {
  expectTypeOf<Unknown<Payout, Costs['Payout']>>().toBeNever();
  expectTypeOf<Unknown<CostFact, Costs['CostFact']>>().toBeNever();
  expectTypeOf<Unknown<DebtInstrument, Costs['DebtInstrument']>>().toBeNever();
  expectTypeOf<Unknown<FactVersion<Payout>, Costs['FactVersion']>>().toBeNever();
});
