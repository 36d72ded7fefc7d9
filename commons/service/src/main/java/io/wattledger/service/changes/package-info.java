/**
 * A feed of changes that other services follow. It is ordered by transaction, and shows a
 * transaction only when every earlier one has ended; ordered by number alone, a reader would pass a
 * change that commits late.
 */
package io.wattledger.service.changes;
