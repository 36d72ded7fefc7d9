package io.wattledger.fleet.batch;

/**
 * A row of an import file.
 *
 * @param line the row's line
 * @param batch the batch
 */
record AssetBatchRow(long line, AssetBatchRequest batch) {}
