/**
 * Batches of assets: what was bought together, what it cost, how long it lasts, and what became of
 * it. The cost model reads depreciation, write-downs and nameplate hashrate from here.
 */
package io.wattledger.fleet.batch;
