package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.component.MonthlyPeak;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What happened before a preview's period.
 *
 * @param load the load before the period, by interval
 * @param series earlier values of the series, by code, each with its startUtc and intervalMinutes
 * @param monthlyPeaks highest demands of earlier months, for ratchets
 * @param coincidentDemandsKw the site's demand at each system peak
 * @param monthlyCharges what was charged in earlier months, for a yearly minimum
 */
public record HistoryInput(
    @Valid LoadInput load,
    Map<String, SeriesInput> series,
    @Size(max = 1000, message = "has at most 1,000 months")
        List<@NotNull(message = "is required") MonthlyPeak> monthlyPeaks,
    List<
            @NotNull(message = "is required") @PositiveOrZero(message = "must not be negative")
            BigDecimal>
        coincidentDemandsKw,
    @Size(max = 1000, message = "has at most 1,000 months")
        List<@NotNull(message = "is required") @Valid ChargeInput> monthlyCharges) {

  /** Fills in what may be left out. */
  public HistoryInput {
    series = series == null ? Map.of() : series;
    monthlyPeaks = monthlyPeaks == null ? List.of() : monthlyPeaks;
    coincidentDemandsKw = coincidentDemandsKw == null ? List.of() : coincidentDemandsKw;
    monthlyCharges = monthlyCharges == null ? List.of() : monthlyCharges;
  }

  static HistoryInput none() {
    return new HistoryInput(null, null, null, null, null);
  }

  /**
   * What was charged in a month.
   *
   * @param month the month
   * @param amount the charged amount
   * @param component the component that charged it, absent for all that a minimum counts
   */
  public record ChargeInput(
      @NotNull(message = "is required, for example 2026-09") YearMonth month,
      @NotNull(message = "is required") BigDecimal amount,
      String component) {}
}
