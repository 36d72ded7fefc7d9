package io.wattledger.aihosting.customer;

import io.wattledger.aihosting.plan.PlanView;
import java.util.List;

/**
 * A customer as it sees itself.
 *
 * @param code its code
 * @param name the name people use
 * @param legalName the name on invoices
 * @param timeZone IANA zone in which its days and months are counted
 * @param currency ISO 4217 code of its prices
 * @param contact whom we write to
 * @param taxId its tax number
 * @param status whether it uses anything
 * @param plans what was agreed about prices, oldest version first; for a day the highest version
 *     that covers it holds
 */
public record OwnCustomer(
    String code,
    String name,
    String legalName,
    String timeZone,
    String currency,
    Contact contact,
    String taxId,
    CustomerStatus status,
    List<PlanView> plans) {}
