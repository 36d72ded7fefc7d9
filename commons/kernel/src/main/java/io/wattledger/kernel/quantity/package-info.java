/** Numbers with units: energy, power, hashrate, coins. */
package io.wattledger.kernel.quantity;
