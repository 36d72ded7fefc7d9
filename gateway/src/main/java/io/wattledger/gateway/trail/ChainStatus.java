package io.wattledger.gateway.trail;

import io.wattledger.service.audit.ChainVerification;

/**
 * The chain of one service, recomputed now.
 *
 * @param service the service
 * @param chain what the recomputation found
 */
public record ChainStatus(String service, ChainVerification chain) {}
