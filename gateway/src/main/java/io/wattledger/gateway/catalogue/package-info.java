/**
 * The descriptions of all APIs under one roof, for programs as OpenAPI documents and for people as
 * a page to read and try.
 */
package io.wattledger.gateway.catalogue;
