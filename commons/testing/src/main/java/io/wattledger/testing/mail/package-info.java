/** A mail server for tests, with the ways in which mail servers fail. */
package io.wattledger.testing.mail;
