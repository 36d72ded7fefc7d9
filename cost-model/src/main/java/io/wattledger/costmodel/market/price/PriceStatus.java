package io.wattledger.costmodel.market.price;

/** Whether a closing price may be used. */
public enum PriceStatus {
  /** In use, unless a newer active version exists. */
  ACTIVE,
  /** Hard to believe beside its neighbours: kept, and unused until released. */
  SUSPICIOUS,
  /** The import that brought it was undone, and nothing was there before; the day has no price. */
  WITHDRAWN
}
