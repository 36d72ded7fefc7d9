package io.wattledger.gateway.reports.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A link that somebody wants.
 *
 * @param name what to call it
 * @param kind which report
 * @param format one of the report's forms; the usual one when absent
 * @param scope company, {@code site:…} or {@code model:…}; company when absent
 * @param period a period, or latest-closed-month, running-month, previous-month
 * @param expiresAt when it stops to answer; never when absent
 */
public record NewLink(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Size(max = 100) String kind,
    @Size(max = 10) String format,
    @Size(max = 100) String scope,
    @NotNull @Size(max = 40) String period,
    Instant expiresAt) {}
