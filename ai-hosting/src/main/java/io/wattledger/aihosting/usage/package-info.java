/** What customers used: GPU-hours and cost to date, by day and by allocation. */
package io.wattledger.aihosting.usage;
