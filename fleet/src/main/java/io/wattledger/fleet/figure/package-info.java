/** How amounts and quantities that PostgreSQL keeps at a fixed scale are shown. */
package io.wattledger.fleet.figure;
