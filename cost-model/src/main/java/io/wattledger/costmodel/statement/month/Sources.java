package io.wattledger.costmodel.statement.month;

import io.wattledger.kernel.explain.SourceRef;
import java.time.YearMonth;

/**
 * References to the records behind a statement's lines; every address answers below the gateway.
 */
final class Sources {

  static final String COST_MODEL = "/api/cost-model/v1";
  static final String FLEET = "/api/fleet/v1";
  static final String ENERGY = "/api/energy-contracts/v1";

  private Sources() {}

  static SourceRef settlement(MonthFacts.Bill bill) {
    return new SourceRef(
        "energy-contracts", "settlement", bill.id(), ENERGY + "/settlements/" + bill.id());
  }

  static SourceRef batch(MonthFacts.Batch batch) {
    return new SourceRef(
        "fleet", "asset-batch", batch.id(), FLEET + "/asset-batches/" + batch.id());
  }

  static SourceRef debt(MonthFacts.Debt debt) {
    return new SourceRef(
        "cost-model", "debt-instrument", debt.id(), COST_MODEL + "/debt-instruments/" + debt.id());
  }

  static SourceRef cost(MonthFacts.StatedCost cost) {
    return new SourceRef(
        "cost-model", "cost-fact", cost.id(), COST_MODEL + "/cost-facts/" + cost.id());
  }

  static SourceRef payouts(YearMonth period, String siteCode) {
    return new SourceRef(
        "cost-model",
        "payouts",
        period + "/" + siteCode,
        COST_MODEL + "/payouts?period=" + period + "&siteCode=" + siteCode);
  }

  static SourceRef marketMonth(YearMonth period) {
    return new SourceRef(
        "cost-model", "market-month", period.toString(), COST_MODEL + "/market/months/" + period);
  }
}
