/** Sites and their buildings: where machines stand and how much power is there. */
package io.wattledger.fleet.site;
