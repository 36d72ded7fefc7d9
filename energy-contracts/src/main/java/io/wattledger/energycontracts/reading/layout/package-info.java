/**
 * The files of grids, utilities and meters as they really are: their labels of time, columns and
 * units. Every reader answers with UTC instants and keeps the label that the file gave; what cannot
 * be told for certain is refused with its place, see docs/formulas/time.md.
 */
package io.wattledger.energycontracts.reading.layout;
