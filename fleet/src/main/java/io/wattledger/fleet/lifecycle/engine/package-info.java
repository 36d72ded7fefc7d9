/**
 * The life of a machine or of a batch of machines: which step may follow which, on which dates it
 * was in service, and which months a change touches. Pure: dates and states in, dates and states
 * out.
 */
package io.wattledger.fleet.lifecycle.engine;
