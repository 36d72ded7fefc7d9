package io.wattledger.aihosting.usage;

import java.util.List;

/**
 * One page of allocations.
 *
 * @param items the allocations, by start
 * @param next cursor of the next page, null on the last one
 * @param totals sums over the allocations of all pages
 */
public record AllocationPage(List<AllocationView> items, String next, AllocationTotals totals) {}
