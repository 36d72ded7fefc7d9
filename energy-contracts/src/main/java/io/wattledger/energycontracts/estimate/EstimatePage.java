package io.wattledger.energycontracts.estimate;

import java.util.List;

/**
 * One page of estimates.
 *
 * @param items the estimates, the newest first
 * @param next cursor of the next page, null on the last one
 */
public record EstimatePage(List<Estimate> items, String next) {}
