/** When a schedule is due: exact, without clock or database. */
package io.wattledger.gateway.reports.schedule.engine;
