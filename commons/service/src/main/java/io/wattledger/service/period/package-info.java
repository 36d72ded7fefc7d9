/**
 * Closed months. A writer shares a lock on the month with other writers until it commits, and a
 * close takes it alone: after the close nothing is written behind it.
 */
package io.wattledger.service.period;
