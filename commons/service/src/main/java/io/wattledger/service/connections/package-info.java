/**
 * How long and how slowly a peer may hold a connection, and how many of them: below HTTP, because
 * who sends a request one letter a minute has not sent a request yet.
 */
package io.wattledger.service.connections;
