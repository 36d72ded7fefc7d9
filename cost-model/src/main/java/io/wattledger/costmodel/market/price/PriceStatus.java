package io.wattledger.costmodel.market.price;

/** Whether a closing price may be used. */
public enum PriceStatus {
  /** In use, unless a newer active version exists. */
  ACTIVE,
  /** Hard to believe beside its neighbours: kept, and unused until released. */
  SUSPICIOUS
}
