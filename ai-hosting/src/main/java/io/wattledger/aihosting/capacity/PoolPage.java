package io.wattledger.aihosting.capacity;

import java.util.List;

/**
 * One page of pools.
 *
 * @param items the pools, by code
 * @param next cursor of the next page, null on the last one
 */
public record PoolPage(List<PoolView> items, String next) {}
