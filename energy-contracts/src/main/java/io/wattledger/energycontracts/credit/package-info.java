/** The power credits of contracts: opening balances, postings with every bill, expiry. */
package io.wattledger.energycontracts.credit;
