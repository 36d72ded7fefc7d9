/**
 * Power contracts, the meters and prices behind them, and the bills that follow from them.
 *
 * <p>{@code contract} keeps what was agreed, version by version; {@code meter} and {@code price}
 * keep what was measured and quoted, correction by correction; {@code settlement} makes a month's
 * bill of them, and {@code engine} holds the pure arithmetic that it uses.
 */
package io.wattledger.energycontracts;
