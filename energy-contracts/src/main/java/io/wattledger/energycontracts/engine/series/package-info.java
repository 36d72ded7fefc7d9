/** Values on equal steps of UTC time, and the local clock that tariffs read them by. */
package io.wattledger.energycontracts.engine.series;
