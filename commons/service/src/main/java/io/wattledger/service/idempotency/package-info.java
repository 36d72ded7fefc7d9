/**
 * Requests that have their effect once, however often they are sent. The key, the effect and the
 * answer are committed together; an advisory lock that dies with the transaction keeps two requests
 * with one key apart, so nothing stays "running" after a crash.
 */
package io.wattledger.service.idempotency;
