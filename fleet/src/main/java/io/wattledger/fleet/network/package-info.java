/**
 * The networks of a site in which its machines are, and the only way to connect to a machine: its
 * address is resolved once, checked against the networks, and nothing but the checked address is
 * connected to.
 */
package io.wattledger.fleet.network;
