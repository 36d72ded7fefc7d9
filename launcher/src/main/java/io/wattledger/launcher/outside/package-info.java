/**
 * Servers that the suite uses but does not start: PostgreSQL, Keycloak and a mail server named by
 * environment variables. Each is tried before anything starts, and what is wrong with it is said in
 * words.
 */
package io.wattledger.launcher.outside;
