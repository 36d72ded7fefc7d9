/** One power bill as a document and as a workbook. */
package io.wattledger.gateway.reports.bill;
