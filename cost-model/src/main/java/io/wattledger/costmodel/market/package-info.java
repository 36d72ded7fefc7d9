/**
 * Market facts: closing prices, difficulty epochs and block fees, each with its provenance and its
 * history, and the views made of them.
 */
package io.wattledger.costmodel.market;
