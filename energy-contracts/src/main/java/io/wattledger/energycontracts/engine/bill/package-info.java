/** The settlement of a bill: contract versions, load and prices in; lines, total and gaps out. */
package io.wattledger.energycontracts.engine.bill;
