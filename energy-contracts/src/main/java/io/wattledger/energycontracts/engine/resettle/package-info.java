/** What a bill that was settled again differs by, line by line. */
package io.wattledger.energycontracts.engine.resettle;
