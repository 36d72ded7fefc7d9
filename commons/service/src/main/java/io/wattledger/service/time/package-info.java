/** The clock. Code asks this one; tests bring their own. */
package io.wattledger.service.time;
