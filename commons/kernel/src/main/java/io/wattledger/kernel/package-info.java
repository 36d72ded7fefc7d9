/**
 * The shared kernel: value types that every service uses and nothing that any single service owns.
 *
 * <p>Money is decimal and carries its currency; energy is exact; time is a half-open interval of
 * UTC instants, and only a {@link io.wattledger.kernel.time.BillingZone} knows what a local month
 * is. A computed figure travels with an {@link io.wattledger.kernel.explain.Explanation}. Plain
 * Java, no framework, no clock, no I/O.
 */
package io.wattledger.kernel;
