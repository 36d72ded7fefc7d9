/**
 * What an operator sees of a running service: counters and readings for Prometheus, traces, log
 * records that nobody can forge, and the request's number in the database (docs/guide/metrics.md).
 */
package io.wattledger.service.observe;
