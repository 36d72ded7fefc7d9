package io.wattledger.energycontracts.contract;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.energycontracts.terms.ComponentSchema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contract version as users enter it.
 *
 * @param version its number when the user states it; it must then be the next one
 * @param effectiveFrom first local day on which it holds
 * @param effectiveTo first local day on which it no longer holds, open when absent
 * @param note what was agreed, in words
 * @param rounding name of the rounding of a line: HALF_UP (when absent), HALF_EVEN or DOWN
 * @param holidays the days that its tariffs treat as holidays
 * @param holidayCalendar holidays that are named by a calendar, beside the stated days
 * @param components the charge components, in the order of the bill
 */
public record VersionRequest(
    @Positive(message = "is 1 or more") Integer version,
    @NotNull(message = "is required, for example 2026-01-01") LocalDate effectiveFrom,
    LocalDate effectiveTo,
    @Size(max = 2000, message = "has at most 2,000 characters") String note,
    @Pattern(regexp = "HALF_UP|HALF_EVEN|DOWN", message = "is HALF_UP, HALF_EVEN or DOWN")
        String rounding,
    @Size(max = 1000, message = "has at most 1,000 days")
        List<@NotNull(message = "is required") LocalDate> holidays,
    HolidayCalendar holidayCalendar,
    @NotNull(message = "is required")
        @Size(min = 1, max = ComponentRules.MAX_COMPONENTS, message = "has 1 to 100 components")
        @Schema(type = SchemaType.ARRAY, implementation = ComponentSchema.class)
        List<@NotNull(message = "is required") ChargeComponent> components) {

  /** Fills in what may be left out. */
  public VersionRequest {
    rounding = rounding == null ? "HALF_UP" : rounding;
    holidays = holidays == null ? List.of() : holidays;
  }
}
