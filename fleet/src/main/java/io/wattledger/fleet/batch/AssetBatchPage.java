package io.wattledger.fleet.batch;

import java.util.List;

/**
 * One page of batches.
 *
 * @param items the batches, by code
 * @param next cursor of the next page, null on the last one
 */
public record AssetBatchPage(List<AssetBatchView> items, String next) {}
