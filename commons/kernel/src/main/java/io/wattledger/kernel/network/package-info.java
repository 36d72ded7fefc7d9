/** Addresses and ranges of addresses in a network, each in exactly one spelling. */
package io.wattledger.kernel.network;
