/**
 * The rules of the Bitcoin network and the economics that follow from them, in exact integers where
 * the network uses integers and in 40-digit decimals elsewhere. See
 * docs/formulas/subsidy-and-supply.md, docs/formulas/difficulty.md and
 * docs/formulas/network-economics.md.
 */
package io.wattledger.costmodel.network.engine;
