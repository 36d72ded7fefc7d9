package io.wattledger.energycontracts.settlement;

import java.util.List;

/**
 * One page of what came with bought energy.
 *
 * @param items the bills that bought it, by period, contract and version
 * @param next cursor of the next page, null on the last one
 */
public record EnergyAttributesPage(List<EnergyAttributes> items, String next) {}
