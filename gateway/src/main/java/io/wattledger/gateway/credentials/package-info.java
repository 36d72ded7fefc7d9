/**
 * API credentials: client id and secret with which a machine gets its own access tokens, for the
 * company or for one of its customers. The secret is shown once and kept by the identity provider.
 */
package io.wattledger.gateway.credentials;
