/** How charge components look in JSON, and how wrong terms are refused. */
package io.wattledger.energycontracts.terms;
