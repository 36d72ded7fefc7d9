package io.wattledger.energycontracts.deadline;

import java.util.List;

/**
 * One page of deadlines.
 *
 * @param items the deadlines, the earliest first
 * @param next cursor of the next page, null on the last one
 */
public record DeadlinePage(List<Deadline> items, String next) {}
