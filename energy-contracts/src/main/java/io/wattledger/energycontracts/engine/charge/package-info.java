/** What each charge component charges for a stretch of days: pure functions, one per variant. */
package io.wattledger.energycontracts.engine.charge;
