/**
 * The PostgreSQL server of a home: unpacked once, initialised once, one database and two roles per
 * service, everything on 127.0.0.1 with passwords (scram-sha-256) and data checksums.
 */
package io.wattledger.launcher.postgres;
