/** Pool payouts: the coins of a month, gross of the pool fee. */
package io.wattledger.costmodel.facts.payout;
