/**
 * The audit trail over all services: each service keeps and chains its own, and the gateway merges
 * them newest first with the caller's own token.
 */
package io.wattledger.gateway.trail;
