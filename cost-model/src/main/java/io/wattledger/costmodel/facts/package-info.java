/**
 * Facts of a month that finance states in this service: pool payouts, costs with their documents
 * and drivers, debt instruments. Each change keeps the version before and is refused when it would
 * change a closed month.
 */
package io.wattledger.costmodel.facts;
