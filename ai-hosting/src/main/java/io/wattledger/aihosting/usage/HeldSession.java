package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.usage.engine.GpuSession;

/**
 * A session with whose and where it is.
 *
 * @param customer the customer
 * @param pool the pool of its resource
 * @param gpuModel the pool's GPU model
 * @param session the session
 */
public record HeldSession(String customer, String pool, String gpuModel, GpuSession session) {

  /** The allocation that it belongs to. */
  public AllocationKey key() {
    return new AllocationKey(customer, session.resource(), session.allocation());
  }
}
