package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.terms.ComponentSchema;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tariff as charge components, before a contract version is made of it.
 *
 * @param label its label in the database
 * @param name its name
 * @param utility who charges it
 * @param sector whom it is for
 * @param effectiveFrom first day of the tariff
 * @param effectiveTo first day on which it no longer holds
 * @param currency currency of its prices
 * @param components the components, as a contract version takes them
 * @param notes what they do not say, or say by an assumption
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TariffPreview(
    String label,
    String name,
    String utility,
    String sector,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String currency,
    @Schema(type = SchemaType.ARRAY, implementation = ComponentSchema.class)
        List<ChargeComponent> components,
    List<TariffNote> notes) {

  /** Copies the lists. */
  public TariffPreview {
    components = List.copyOf(components);
    notes = List.copyOf(notes);
  }
}
