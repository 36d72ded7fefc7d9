package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A price series of a preview: a plain array beside the load's intervals, or with its own. */
@Schema(
    name = "PreviewPrices",
    description =
        "Either an array of prices per MWh aligned with the load's intervals, or an object with"
            + " intervalMinutes, startUtc and values.")
public final class SeriesInput {

  private final Integer intervalMinutes;
  private final Instant startUtc;
  private final List<BigDecimal> values;

  private SeriesInput(Integer intervalMinutes, Instant startUtc, List<BigDecimal> values) {
    this.intervalMinutes = intervalMinutes;
    this.startUtc = startUtc;
    this.values = values;
  }

  /** Prices beside the load's intervals. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SeriesInput aligned(List<BigDecimal> values) {
    return new SeriesInput(null, null, values);
  }

  /** Prices with intervals of their own. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static SeriesInput own(
      @JsonProperty("intervalMinutes") Integer intervalMinutes,
      @JsonProperty("startUtc") Instant startUtc,
      @JsonProperty("values") List<BigDecimal> values) {
    return new SeriesInput(intervalMinutes, startUtc, values);
  }

  /** Length of its intervals, null when they are the load's. */
  public Integer intervalMinutes() {
    return intervalMinutes;
  }

  /** Start of the first interval, null for the start of the load or the period. */
  public Instant startUtc() {
    return startUtc;
  }

  /** Price per MWh of each interval, null where unknown. */
  public List<BigDecimal> values() {
    return values;
  }
}
