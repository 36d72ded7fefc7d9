/** The twin of every computed figure: how it came about, down to the records behind it. */
package io.wattledger.kernel.explain;
