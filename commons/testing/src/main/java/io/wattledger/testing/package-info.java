/**
 * What tests of a service stand on: a real PostgreSQL with the roles of production, a token issuer
 * that can lie in every known way, the rules of the house, and reference cases.
 */
package io.wattledger.testing;
