/**
 * Keycloak of a home: unpacked and built once, on the suite's PostgreSQL, with the realm of {@code
 * deploy/keycloak}.
 */
package io.wattledger.launcher.keycloak;
