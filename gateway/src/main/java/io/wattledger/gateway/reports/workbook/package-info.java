/**
 * Workbooks with live formulas: every formula carries its result, so that a viewer that computes
 * nothing shows the same figures.
 */
package io.wattledger.gateway.reports.workbook;
