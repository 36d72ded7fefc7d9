/**
 * Rules over market facts: belief, means, the estimated height. See docs/formulas/market-price.md.
 */
package io.wattledger.costmodel.market.engine;
