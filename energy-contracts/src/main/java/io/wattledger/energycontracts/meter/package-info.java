/** Meters and their readings by interval, with corrections and suspicious readings. */
package io.wattledger.energycontracts.meter;
