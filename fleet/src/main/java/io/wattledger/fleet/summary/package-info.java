/** The fleet at a glance: what stands where, in which status, and what it can do. */
package io.wattledger.fleet.summary;
