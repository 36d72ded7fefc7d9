/**
 * Exact arithmetic of a settlement: sums of long products that never overflow silently, and ratios
 * that keep sixtieths and thirty-firsts exact until the one rounding of a bill line.
 */
package io.wattledger.energycontracts.engine.exact;
