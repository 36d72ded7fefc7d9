/** Tariffs of the OpenEI utility rate database as charge components, and what does not fit them. */
package io.wattledger.energycontracts.tariff;
