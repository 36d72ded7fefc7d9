/** The stored history of batches and machines, and the months that must be open to change it. */
package io.wattledger.fleet.lifecycle;
