/** Half-open intervals, billing zones with their daylight-saving rules, reporting periods. */
package io.wattledger.kernel.time;
