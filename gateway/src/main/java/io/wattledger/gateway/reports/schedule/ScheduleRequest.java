package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.people.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A schedule as somebody wants it.
 *
 * @param name what people call it; the subject of its mails begins with it
 * @param reports which reports in which forms
 * @param scope company, {@code site:…} or {@code model:…}; the company when left out
 * @param period previous-month, running-month or latest-closed-month; left out when a close decides
 * @param timing when it is due
 * @param recipients e-mail addresses
 */
public record ScheduleRequest(
    @NotNull(message = "is required")
        @Size(min = 1, max = 100, message = "has 1 to 100 characters")
        @Pattern(
            regexp = "[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*",
            message = "has no line breaks and no invisible characters")
        String name,
    @NotEmpty(message = "needs at least one report")
        @Size(max = 8, message = "has at most 8 reports")
        List<@NotNull(message = "is required") @Valid WantedReport> reports,
    String scope,
    String period,
    @NotNull(message = "is required") @Valid Timing timing,
    @NotEmpty(message = "needs at least one address")
        @Size(max = 20, message = "has at most 20 addresses")
        List<
                @NotNull(message = "is required")
                @Size(max = 254, message = "has at most 254 characters")
                @Pattern(regexp = Texts.EMAIL, message = Texts.EMAIL_RULE) String>
            recipients) {

  /** Trims the texts; addresses are in small letters and stand once. */
  public ScheduleRequest {
    name = Texts.trimmed(name);
    recipients =
        recipients == null ? null : recipients.stream().map(Texts::small).distinct().toList();
  }

  /**
   * One report in one form.
   *
   * @param kind the report's code
   * @param format its form; the usual one when left out
   */
  public record WantedReport(@NotNull(message = "is required") String kind, String format) {}
}
