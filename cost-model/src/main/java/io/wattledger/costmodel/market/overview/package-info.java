/** The market at a moment, in a month and over time, made of prices, epochs and fees. */
package io.wattledger.costmodel.market.overview;
