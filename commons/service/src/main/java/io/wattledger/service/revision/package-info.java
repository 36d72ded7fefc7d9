/** Optimistic locking: a change names the version it was made from. */
package io.wattledger.service.revision;
