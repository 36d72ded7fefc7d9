/** Every version of every stated fact, append-only. */
package io.wattledger.costmodel.facts.history;
