/**
 * The realm of the identity provider, changed through its Admin API by the service account {@code
 * wattledger-people}. Everything that the identity provider refuses leaves here as a problem in the
 * suite's words, at the field it is about.
 */
package io.wattledger.gateway.realm;
