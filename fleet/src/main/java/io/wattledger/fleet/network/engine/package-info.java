/**
 * Which addresses a machine may have. Miners are controlled by connecting to an address that
 * somebody typed in; the rules here keep such an address from leading to the suite's own services,
 * to the cloud's metadata or to anything else that is no machine of the site. Rules:
 * docs/guide/fleet.md; sources: RFC 6890 (special-purpose addresses), CWE-918.
 */
package io.wattledger.fleet.network.engine;
