/**
 * Reports by e-mail: who gets which report when, every run with its outcome, and the mail itself. A
 * run has a row before anything is sent, and a lease while somebody works on it.
 */
package io.wattledger.gateway.reports.schedule;
