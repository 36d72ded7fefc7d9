/**
 * What a coin costs: market data and network economics, capital, the facts of a month and the cost
 * statement made of them.
 */
package io.wattledger.costmodel;
