/**
 * Starts the whole suite on one machine.
 *
 * <p>One process, the launcher, owns a <em>home</em> folder and everything that runs from it: a
 * PostgreSQL server, a Keycloak on that PostgreSQL, and the five services. Nothing in the home is
 * shared with another home, so two suites live side by side when their ports differ.
 *
 * <p>Who does what: {@code process} knows how a child process is started, recorded, found again and
 * stopped; {@code postgres} and {@code keycloak} prepare their server and describe its process;
 * {@code suite} puts them in order, watches them and stops them.
 */
package io.wattledger.launcher;
