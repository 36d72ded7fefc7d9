/**
 * The company's people: inviting them, their roles, their logins. The accounts live in the identity
 * provider; what is kept here is who changed what.
 */
package io.wattledger.gateway.people;
