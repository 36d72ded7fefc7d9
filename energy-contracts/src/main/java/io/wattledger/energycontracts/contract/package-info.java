/** Power contracts and their versions: what was agreed, from which day on. */
package io.wattledger.energycontracts.contract;
