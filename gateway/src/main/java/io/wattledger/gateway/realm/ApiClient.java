package io.wattledger.gateway.realm;

import java.time.Instant;

/**
 * A client of the client-credentials grant that was made here.
 *
 * @param key the realm's own key of the client
 * @param clientId what the machine sends together with the secret
 * @param name what people call it
 * @param description what it is for, null when nobody said so
 * @param organization id of the customer it belongs to, null for one of the company
 * @param enabled whether it gets tokens
 * @param createdAt when it was made
 * @param createdBy user name of who made it
 * @param secretSince when its present secret was made
 */
public record ApiClient(
    String key,
    String clientId,
    String name,
    String description,
    String organization,
    boolean enabled,
    Instant createdAt,
    String createdBy,
    Instant secretSince) {}
