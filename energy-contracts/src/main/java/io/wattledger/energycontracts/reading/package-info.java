/** What meters and price series have in common: values by UTC instant, corrected by versions. */
package io.wattledger.energycontracts.reading;
