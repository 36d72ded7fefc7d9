/** Power credits: what was earned by selling unused energy, and which later bills it paid. */
package io.wattledger.energycontracts.engine.credit;
