/**
 * The month-close pack: one book of a month, laid out as a workbook with live formulas, as a
 * document for people, and as plain tables.
 */
package io.wattledger.gateway.reports.pack;
