/**
 * The callees of this service: fleet, energy-contracts and ai-hosting, asked with the caller's own
 * token. Only what the cost statement needs of their answers is read; the rest is passed over.
 */
package io.wattledger.costmodel.clients;
