package io.wattledger.fleet.site;

import io.wattledger.fleet.figure.Figures;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A building, hall or container row of a site.
 *
 * @param code its code within the site
 * @param name its name
 * @param use what it is fitted out for
 * @param powerCapacityKw power that can be drawn there, in kW
 */
@Embeddable
public record Building(
    @NotNull(message = "is required")
        @Pattern(regexp = SiteRequest.CODE, message = SiteRequest.CODE_RULE)
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required: MINING, AI or MIXED") @Enumerated(EnumType.STRING)
        BuildingUse use,
    @NotNull(message = "is required, in kW")
        @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        @Column(name = "power_capacity_kw")
        BigDecimal powerCapacityKw) {

  Building shown() {
    return new Building(code, name, use, Figures.quantity(powerCapacityKw));
  }
}
