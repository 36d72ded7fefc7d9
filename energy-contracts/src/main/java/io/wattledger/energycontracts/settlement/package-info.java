/**
 * Bills: gathered from contract, meters and prices, computed by the engine, kept version by
 * version; and the preview of a bill from figures in the request.
 */
package io.wattledger.energycontracts.settlement;
