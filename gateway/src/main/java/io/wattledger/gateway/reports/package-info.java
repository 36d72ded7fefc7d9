/**
 * Reports: what can be downloaded, rendered with the caller's own rights from the figures that the
 * services state. Nothing is computed here that a service computes; see docs/guide/reports.md.
 */
package io.wattledger.gateway.reports;
