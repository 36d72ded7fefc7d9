/**
 * The only public door of the suite: one address for people and programs.
 *
 * <p>A request passes the {@code door} (may it come in at all?), then the {@code session} (who is
 * it?), then reaches a service through the {@code proxy}, the gateway's own resources in {@code
 * person} and {@code services}, the {@code catalogue} of APIs or the pages of the {@code portal}.
 * Why the session lives here: docs/adr/0002-gateway-bff.md.
 */
package io.wattledger.gateway;
