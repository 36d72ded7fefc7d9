package io.wattledger.energycontracts.reading.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How the CSV files of a meter or a price series are laid out. With {@code valueColumn} a row is an
 * interval; with {@code firstIntervalColumn} a row is a day, whose intervals stand in that column
 * and all to the right of it.
 *
 * @param separator between fields: {@code ,} (when absent), {@code ;}, {@code |} or {@code TAB}
 * @param decimalComma whether 1234,5 is written for 1234.5; not when absent
 * @param skipLines rows before the one with the names of the columns; none when absent
 * @param timeColumn the column with the day and, without a {@code clockColumn}, the time
 * @param clockColumn a column with the time alone, may be absent
 * @param timeFormat how day and time are written, for example {@code M/d/yyyy HH:mm}, with a blank
 *     between two columns; when absent they are instants with their zone
 * @param timeZone IANA zone of the labels, required with a {@code timeFormat}
 * @param label which end of an interval a label names; BEGINNING when absent
 * @param repeatedHour how the two hours of autumn are told apart; REFUSED when absent
 * @param flagColumn with FLAGGED: the column with the flag
 * @param flagValue with FLAGGED: what stands there in the second hour
 * @param valueColumn the column with the value
 * @param firstIntervalColumn the column with the first interval of the day
 * @param unit what the numbers are; AS_STORED (kWh, or price per MWh) when absent
 * @param multipliers factors by date, may be absent
 * @param raw whether the numbers are still to be multiplied by the meter's own multipliers; not
 *     when absent, and never together with {@code multipliers}
 * @param channels further columns with what the meter counted on other channels, may be absent
 */
public record FileLayout(
    @Pattern(regexp = ",|;|\\||TAB", message = "is one of , ; | TAB") String separator,
    Boolean decimalComma,
    @Min(value = 0, message = "is 0 to 100") @Max(value = 100, message = "is 0 to 100")
        Integer skipLines,
    @NotBlank(message = "is required: the column with the day or the time")
        @Size(max = 200, message = "has at most 200 characters")
        String timeColumn,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String clockColumn,
    @Size(min = 1, max = 40, message = "has 1 to 40 characters") String timeFormat,
    @Size(min = 1, max = 60, message = "has 1 to 60 characters") String timeZone,
    LabelEdge label,
    RepeatedHour repeatedHour,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String flagColumn,
    @Size(min = 1, max = 40, message = "has 1 to 40 characters") String flagValue,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String valueColumn,
    @Size(min = 1, max = 200, message = "has 1 to 200 characters") String firstIntervalColumn,
    ValueUnit unit,
    @Size(max = 50, message = "has at most 50 factors") List<@Valid Multiplier> multipliers,
    Boolean raw,
    @Size(max = 4, message = "has at most 4 further columns") List<@Valid ChannelColumn> channels) {

  /** Fills in what is absent. */
  public FileLayout {
    separator = separator == null ? "," : separator;
    decimalComma = decimalComma != null && decimalComma;
    skipLines = skipLines == null ? 0 : skipLines;
    label = label == null ? LabelEdge.BEGINNING : label;
    repeatedHour = repeatedHour == null ? RepeatedHour.REFUSED : repeatedHour;
    unit = unit == null ? ValueUnit.AS_STORED : unit;
    multipliers = multipliers == null ? List.of() : List.copyOf(multipliers);
    raw = raw != null && raw;
    channels = channels == null ? List.of() : List.copyOf(channels);
  }

  /** Whether a row is a whole day. */
  boolean isWide() {
    return firstIntervalColumn != null;
  }

  char separatorSign() {
    return separator.equals("TAB") ? '\t' : separator.charAt(0);
  }

  /** The factor of an interval: that which started last, 1 before all of them. */
  BigDecimal factorAt(Instant start) {
    return Multiplier.at(multipliers, start);
  }
}
