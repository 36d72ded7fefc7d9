package io.wattledger.gateway.people;

import java.time.Instant;

/**
 * What ending all logins of an account did.
 *
 * @param endedSessions how many logins were ended
 * @param accessTokensEndAt when the last access token that was given out before has expired; until
 *     then a request with it is still answered
 */
public record SignedOut(int endedSessions, Instant accessTokensEndAt) {}
