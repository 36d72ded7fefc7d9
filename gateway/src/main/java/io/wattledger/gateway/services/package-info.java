/** How the services behind the door are, for administrators. */
package io.wattledger.gateway.services;
