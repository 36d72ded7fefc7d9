package io.wattledger.costmodel.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A month in a list.
 *
 * @param period the month
 * @param status where it stands
 * @param version its newest close, null when it never was closed
 * @param hash the hash of its valid close, null while it is open
 * @param closedBy who closed it, null while it is open
 * @param closedAt when, null while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodSummary(
    YearMonth period,
    PeriodStatus status,
    Integer version,
    String hash,
    String closedBy,
    Instant closedAt) {

  static PeriodSummary of(PeriodState state) {
    return new PeriodSummary(
        state.period(),
        state.status(),
        state.latest().map(PeriodVersion::version).orElse(null),
        state.valid().map(PeriodVersion::hash).orElse(null),
        state.valid().map(PeriodVersion::closedBy).orElse(null),
        state.valid().map(PeriodVersion::closedAt).orElse(null));
  }
}
