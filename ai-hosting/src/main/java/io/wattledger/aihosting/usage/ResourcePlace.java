package io.wattledger.aihosting.usage;

/**
 * Where a resource is.
 *
 * @param pool its pool
 * @param gpuModel the pool's GPU model
 */
record ResourcePlace(String pool, String gpuModel) {}
