/**
 * Energy of intervals whose reading is missing, by named methods, from actual readings only. See
 * docs/formulas/estimated-readings.md.
 */
package io.wattledger.energycontracts.engine.estimate;
