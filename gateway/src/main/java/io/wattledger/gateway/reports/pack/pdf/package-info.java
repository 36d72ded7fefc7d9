/** The month-close pack as a document for people. */
package io.wattledger.gateway.reports.pack.pdf;
