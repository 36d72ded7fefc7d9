package io.wattledger.fleet.asset;

import java.util.List;

/**
 * One page of machines.
 *
 * @param items the machines, by serial number
 * @param next cursor of the next page, null on the last one
 */
public record AssetPage(List<AssetView> items, String next) {}
