/** Closing prices of bitcoin by UTC day, and the price of a month made of them. */
package io.wattledger.costmodel.market.price;
