/**
 * What a batch could do according to the maker: hashrate over the hours it was in service, and the
 * power it draws. It stands in for measurements until telemetry exists.
 */
package io.wattledger.fleet.nameplate.engine;
