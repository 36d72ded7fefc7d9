/** Collects a month's facts from fleet, energy-contracts and this service's own tables. */
package io.wattledger.costmodel.statement.pull;
