/**
 * Who calls: the encrypted session of a person or the bearer token of a program. The only place
 * that talks to the identity provider's pages, and the only one that judges cookies.
 */
package io.wattledger.gateway.session;
