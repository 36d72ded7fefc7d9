/** The caller as the suite knows them. */
package io.wattledger.gateway.person;
