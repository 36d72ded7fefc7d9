/** Missing readings of meters that people fill by a named method, with a reason. */
package io.wattledger.energycontracts.estimate;
