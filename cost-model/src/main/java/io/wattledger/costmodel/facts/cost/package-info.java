/**
 * Costs that finance states with their documents: cooling, maintenance, overheads. A cost belongs
 * to a site or names the driver by which it is shared (docs/formulas/statement-drivers.md).
 */
package io.wattledger.costmodel.facts.cost;
