package io.wattledger.fleet.site;

/** What a building is fitted out for. */
public enum BuildingUse {
  /** Bitcoin mining. */
  MINING,
  /** AI hosting. */
  AI,
  /** Both. */
  MIXED
}
