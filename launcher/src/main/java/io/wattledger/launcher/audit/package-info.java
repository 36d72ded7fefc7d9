/**
 * Checks audit chains from the database alone. It shares no code with the services that write them:
 * what is wrong there cannot hide itself here. The definition of the hash is docs/guide/audit.md.
 */
package io.wattledger.launcher.audit;
