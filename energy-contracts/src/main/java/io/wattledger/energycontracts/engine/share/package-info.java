/** The split of a bill over the uses and consumers behind its meters, exact to the cent. */
package io.wattledger.energycontracts.engine.share;
