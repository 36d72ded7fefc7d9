/** Documents for people: XHTML and CSS of our own, rendered to PDF with nothing from outside. */
package io.wattledger.gateway.reports.pdf;
