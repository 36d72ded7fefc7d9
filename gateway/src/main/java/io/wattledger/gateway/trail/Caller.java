package io.wattledger.gateway.trail;

/**
 * On whose behalf services are asked.
 *
 * @param accessToken the caller's own access token
 * @param requestId the number under which the request stands in the logs
 */
record Caller(String accessToken, String requestId) {}
