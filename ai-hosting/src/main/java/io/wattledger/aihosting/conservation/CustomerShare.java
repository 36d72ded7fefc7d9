package io.wattledger.aihosting.conservation;

/**
 * What one customer is billed for in a pool.
 *
 * @param customer the customer's code
 * @param used GPUs that it held
 * @param reservedUnused GPUs reserved for it beyond what it held
 */
public record CustomerShare(String customer, GpuTime used, GpuTime reservedUnused) {}
