/** What reports are made of, as the services state it, asked with a reader's own token. */
package io.wattledger.gateway.reports.source;
