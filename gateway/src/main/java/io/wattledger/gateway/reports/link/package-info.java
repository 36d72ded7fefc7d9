/**
 * Addresses under which Excel or a BI tool reads one report: a token for one report, stored as a
 * hash, and the only path that figures leave by without a login; see docs/adr/0012-report-links.md.
 */
package io.wattledger.gateway.reports.link;
