/**
 * The terms of a power contract as an ordered list of charge components. A sealed family of
 * records: each variant carries its own terms, names what contradicts in them, and is handled
 * through {@link io.wattledger.energycontracts.engine.component.ComponentVisitor}, so that a new
 * variant does not compile until every reader of a contract knows it.
 */
package io.wattledger.energycontracts.engine.component;
