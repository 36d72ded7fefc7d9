package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.reports.schedule.engine.DueTimes;
import io.wattledger.gateway.reports.schedule.engine.Repeat;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule is due.
 *
 * @param cadence how often
 * @param dayOfWeek the day of a weekly schedule, else left out
 * @param dayOfMonth the day of a monthly schedule, 1 to 31, else left out; a month without that day
 *     has it on its last one
 * @param at local time such as 07:30, left out when a close decides
 * @param zone IANA time zone such as America/Chicago
 */
public record Timing(
    @NotNull(message = "is required") Cadence cadence,
    DayOfWeek dayOfWeek,
    @Min(value = 1, message = "is 1 to 31") @Max(value = 31, message = "is 1 to 31")
        Integer dayOfMonth,
    @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "is a time such as 07:30")
        String at,
    @NotNull(message = "is required") String zone) {

  /** How many due times a preview shows. */
  public static final int PREVIEW = 5;

  /**
   * Refuses parts that do not fit each other.
   *
   * @throws ProblemException 400 with the part that is missing, left over or unknown
   */
  void check() {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw refused("zone", "is no IANA time zone such as America/Chicago");
    }
    fits("dayOfWeek", dayOfWeek, cadence == Cadence.WEEKLY, "a weekly schedule");
    fits("dayOfMonth", dayOfMonth, cadence == Cadence.MONTHLY, "a monthly schedule");
    fits("at", at, cadence != Cadence.ON_CLOSE, "a schedule that the clock decides");
  }

  /** The due times, empty when a close decides. */
  Optional<DueTimes> dueTimes() {
    return repeat().map(repeat -> new DueTimes(repeat, LocalTime.parse(at), zoneId()));
  }

  /** The next due times, empty when a close decides. */
  List<Instant> upcoming(Instant after) {
    return dueTimes().map(due -> due.after(after, PREVIEW)).orElse(List.of());
  }

  /** The first due time after an instant, null when a close decides. */
  Instant next(Instant after) {
    return dueTimes().map(due -> due.after(after)).orElse(null);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  private Optional<Repeat> repeat() {
    return switch (cadence) {
      case DAILY -> Optional.of(new Repeat.Daily());
      case WEEKLY -> Optional.of(new Repeat.Weekly(dayOfWeek));
      case MONTHLY -> Optional.of(new Repeat.Monthly(dayOfMonth));
      case ON_CLOSE -> Optional.empty();
    };
  }

  private static void fits(String field, Object value, boolean wanted, String whose) {
    if (wanted && value == null) {
      throw refused(field, "is required for " + whose);
    }
    if (!wanted && value != null) {
      throw refused(field, "must be left out; it is for " + whose);
    }
  }

  private static ProblemException refused(String field, String detail) {
    return ProblemException.badRequest(
        field + " " + detail + ".", new FieldError("/timing/" + field, detail));
  }
}
