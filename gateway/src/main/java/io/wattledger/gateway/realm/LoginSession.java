package io.wattledger.gateway.realm;

import java.time.Instant;

/**
 * A login that has not ended.
 *
 * @param startedAt when the person logged in
 * @param lastUsedAt when it was used last
 * @param ipAddress from where, as the identity provider saw it
 */
public record LoginSession(Instant startedAt, Instant lastUsedAt, String ipAddress) {}
