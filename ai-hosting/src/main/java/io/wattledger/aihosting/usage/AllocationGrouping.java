package io.wattledger.aihosting.usage;

/** By what allocations are added up. */
public enum AllocationGrouping {
  /** Each GPU pool. */
  POOL,
  /** Each resource, such as a server. */
  RESOURCE
}
