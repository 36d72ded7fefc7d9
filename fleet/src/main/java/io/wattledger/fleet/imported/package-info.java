/** What the CSV imports of sites, batches and machines have in common. */
package io.wattledger.fleet.imported;
