package io.wattledger.aihosting.customer;

import java.util.UUID;

/**
 * A customer as it is shown.
 *
 * @param code its code
 * @param name the name people use
 * @param legalName the name on invoices
 * @param organizationId id of its organization in Keycloak
 * @param timeZone IANA zone in which its days and months are counted
 * @param currency ISO 4217 code of its prices
 * @param contact whom to write to
 * @param taxId its tax number
 * @param status whether it uses anything
 * @param version counts the changes
 */
public record CustomerView(
    String code,
    String name,
    String legalName,
    UUID organizationId,
    String timeZone,
    String currency,
    Contact contact,
    String taxId,
    CustomerStatus status,
    long version) {}
