package io.wattledger.aihosting.usage;

import java.util.List;

/**
 * One page of allocations added up.
 *
 * @param items the groups, by pool and resource
 * @param next cursor of the next page, null on the last one
 */
public record AllocationGroupPage(List<AllocationGroup> items, String next) {}
