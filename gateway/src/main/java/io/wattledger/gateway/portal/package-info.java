/** The pages of the portal, which npm builds from {@code src/main/webui}. */
package io.wattledger.gateway.portal;
