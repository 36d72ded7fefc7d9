import { expectTypeOf, it } from 'vitest';
import type { components as CostModel } from './generated/cost-model';
import type {
  BlockFeeDay,
  DailyClose,
  DifficultyEpoch,
  Economics,
  EconomicsInputs,
  MarketPoint,
  MarketSeries,
  MarketSummary,
} from './market';

type Costs = CostModel['schemas'];
/** The fields that the portal reads or sends and the stored API does not have. */
type Unknown<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs>;

it('reads and sends only market fields that the stored API has', () => {
  expectTypeOf<Unknown<MarketSummary, Costs['MarketSummary']>>().toBeNever();
  expectTypeOf<Unknown<MarketSeries, Costs['MarketSeries']>>().toBeNever();
  expectTypeOf<Unknown<MarketPoint, Costs['MarketSeriesPoint']>>().toBeNever();
  expectTypeOf<Unknown<DailyClose, Costs['DailyClose']>>().toBeNever();
  expectTypeOf<Unknown<DifficultyEpoch, Costs['DifficultyEpoch']>>().toBeNever();
  expectTypeOf<Unknown<BlockFeeDay, Costs['BlockFeeDay']>>().toBeNever();
  expectTypeOf<Unknown<EconomicsInputs, Costs['NetworkInputs']>>().toBeNever();
  expectTypeOf<Unknown<Economics, Costs['NetworkEconomicsResponse']>>().toBeNever();
});
