/** The month-close pack as a workbook, one class for each sheet. */
package io.wattledger.gateway.reports.pack.xlsx;
