/** What must be done about a contract by which day, and when its terms end; also as a calendar. */
package io.wattledger.energycontracts.deadline;
