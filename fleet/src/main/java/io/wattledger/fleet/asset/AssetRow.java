package io.wattledger.fleet.asset;

/**
 * A row of an import file.
 *
 * @param line the row's line
 * @param machine the machine
 */
record AssetRow(long line, AssetRequest machine) {}
