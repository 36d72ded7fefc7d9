package io.wattledger.aihosting.capacity;

import java.util.List;

/**
 * One page of exclusions.
 *
 * @param items the exclusions, newest entry first
 * @param next cursor of the next page, null on the last one
 */
public record ExclusionPage(List<ExclusionView> items, String next) {}
