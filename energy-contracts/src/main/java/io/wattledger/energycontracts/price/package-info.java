/** Price series and their points, with corrections. */
package io.wattledger.energycontracts.price;
