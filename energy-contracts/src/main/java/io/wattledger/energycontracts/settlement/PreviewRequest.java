package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.energycontracts.settlement.UseInput.BuildingInput;
import io.wattledger.energycontracts.terms.ComponentSchema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bill to be computed from what the request says, without storing anything.
 *
 * @param timeZone IANA zone in which days and months are counted
 * @param from first local day
 * @param to first local day after
 * @param currency ISO 4217 code of prices and bill
 * @param components the charge components, as in a stored contract version
 * @param load the load, may be absent when no component needs it
 * @param prices the price series
 * @param history what happened before the period
 * @param holidays the days that tariffs treat as holidays
 * @param holidayCalendar holidays that are named by a calendar, beside the stated days
 * @param residualUse the use of the energy that no use of {@code uses} took, MINING when absent
 * @param uses the uses behind the load, over which the bill is split; no split when absent
 * @param buildings buildings whose overhead their uses bear
 * @param rounding name of the rounding of a line: HALF_UP (when absent), HALF_EVEN or DOWN
 */
public record PreviewRequest(
    @NotBlank(message = "is required, for example America/Chicago") String timeZone,
    @NotNull(message = "is required, for example 2026-10-01") LocalDate from,
    @NotNull(message = "is required, for example 2026-11-01") LocalDate to,
    @NotBlank(message = "is required, for example USD") String currency,
    @NotNull(message = "is required")
        @Size(min = 1, max = ComponentRules.MAX_COMPONENTS, message = "has 1 to 100 components")
        @Schema(type = SchemaType.ARRAY, implementation = ComponentSchema.class)
        List<@NotNull(message = "is required") ChargeComponent> components,
    @Valid LoadInput load,
    PriceInput prices,
    @Valid HistoryInput history,
    @Size(max = 1000, message = "has at most 1,000 days")
        List<@NotNull(message = "is required") LocalDate> holidays,
    HolidayCalendar holidayCalendar,
    EnergyUse residualUse,
    @Size(max = 100, message = "has at most 100 uses")
        List<@NotNull(message = "is required") @Valid UseInput> uses,
    @Size(max = 100, message = "has at most 100 buildings")
        List<@NotNull(message = "is required") @Valid BuildingInput> buildings,
    @Pattern(regexp = "HALF_UP|HALF_EVEN|DOWN", message = "is HALF_UP, HALF_EVEN or DOWN")
        String rounding) {

  /**
   * The price series of a preview.
   *
   * @param series the series by code
   */
  public record PriceInput(Map<String, SeriesInput> series) {

    /** Fills in no series. */
    public PriceInput {
      series = series == null ? Map.of() : series;
    }
  }

  /** Fills in what may be left out. */
  public PreviewRequest {
    prices = prices == null ? new PriceInput(null) : prices;
    history = history == null ? HistoryInput.none() : history;
    holidays = holidays == null ? List.of() : holidays;
    residualUse = residualUse == null ? EnergyUse.MINING : residualUse;
    uses = uses == null ? List.of() : uses;
    buildings = buildings == null ? List.of() : buildings;
    rounding = rounding == null ? "HALF_UP" : rounding;
  }
}
