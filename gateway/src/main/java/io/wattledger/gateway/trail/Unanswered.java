package io.wattledger.gateway.trail;

/**
 * A service whose trail is missing from an answer.
 *
 * @param service the service
 * @param reason why
 */
public record Unanswered(String service, String reason) {}
