package io.wattledger.energycontracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.energycontracts.terms.ComponentSchema;
import io.wattledger.kernel.money.RoundingRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was agreed at one time.
 *
 * @param version its number, from 1
 * @param effectiveFrom first local day on which it holds
 * @param effectiveTo first local day on which it no longer holds, null when open
 * @param note what was agreed, in words
 * @param rounding name of the rounding of a line
 * @param holidays the days that its tariffs treat as holidays
 * @param holidayCalendar holidays that are named by a calendar beside them, null for none
 * @param components the charge components, in the order of the bill
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractVersion(
    int version,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String note,
    String rounding,
    List<LocalDate> holidays,
    HolidayCalendar holidayCalendar,
    @Schema(type = SchemaType.ARRAY, implementation = ComponentSchema.class)
        List<ChargeComponent> components,
    Instant recordedAt,
    String recordedBy) {

  /** Copies the lists. */
  public ContractVersion {
    holidays = List.copyOf(holidays);
    components = List.copyOf(components);
  }

  /** The version as the settlement engine reads it. */
  public ContractTerms terms() {
    return new ContractTerms(
        version,
        effectiveFrom,
        effectiveTo,
        components,
        HolidayCalendar.with(holidayCalendar, holidays),
        RoundingRule.named(rounding));
  }
}
