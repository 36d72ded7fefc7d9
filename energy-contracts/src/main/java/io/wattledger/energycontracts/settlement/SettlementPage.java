package io.wattledger.energycontracts.settlement;

import java.util.List;

/**
 * One page of settlements.
 *
 * @param items the bills, by period, contract and version
 * @param next cursor of the next page, null on the last one
 */
public record SettlementPage(List<Settlement> items, String next) {}
