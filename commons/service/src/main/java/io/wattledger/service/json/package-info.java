/**
 * How JSON is read and written: strictly, within bounds, exactly. Canonical JSON (RFC 8785) gives
 * equal facts equal hashes.
 */
package io.wattledger.service.json;
