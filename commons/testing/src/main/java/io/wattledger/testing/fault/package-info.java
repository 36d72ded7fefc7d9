/** Faults made on purpose: a network link that breaks in every way a test asks for. */
package io.wattledger.testing.fault;
