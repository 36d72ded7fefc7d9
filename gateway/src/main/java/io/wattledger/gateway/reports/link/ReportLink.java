package io.wattledger.gateway.reports.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A link, without its token, which only its owner has.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param kind which report
 * @param title the report's name
 * @param format in which form
 * @param scope company, {@code site:…} or {@code model:…}
 * @param period a period, or latest-closed-month, running-month, previous-month
 * @param owner who made it
 * @param createdAt when
 * @param expiresAt when it stops to answer, absent when never
 * @param revokedAt when it was taken back, absent when it was not
 * @param revokedBy by whom
 * @param lastUsedAt when it last answered, absent when it never did
 * @param uses how often it answered
 * @param status whether it answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportLink(
    UUID id,
    String name,
    ReportKind kind,
    String title,
    ReportFormat format,
    String scope,
    String period,
    String owner,
    Instant createdAt,
    Instant expiresAt,
    Instant revokedAt,
    String revokedBy,
    Instant lastUsedAt,
    long uses,
    LinkStatus status) {}
