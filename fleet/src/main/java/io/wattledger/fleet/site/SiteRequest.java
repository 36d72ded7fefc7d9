package io.wattledger.fleet.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A site as users enter it.
 *
 * @param code its code, for example {@code pecos}; fixed for ever
 * @param name its name
 * @param timeZone IANA time zone of the place
 * @param country ISO 3166 code of two letters
 * @param region state or province, may be absent
 * @param gridOperator for example ERCOT, may be absent
 * @param powerCapacityKw power at the meter, in kW
 * @param pue power usage effectiveness: power at the meter over power at the machines, 1 to 3
 * @param status ACTIVE when absent
 * @param buildings its buildings, may be absent
 * @param version the version that was changed, for updates without If-Match
 */
public record SiteRequest(
    @NotNull(message = "is required") @Pattern(regexp = CODE, message = CODE_RULE) String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone,
    @NotNull(message = "is required")
        @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166 code of two capitals such as US")
        String country,
    @Size(max = 100, message = "has at most 100 characters") String region,
    @Size(max = 100, message = "has at most 100 characters") String gridOperator,
    @NotNull(message = "is required, in kW")
        @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        BigDecimal powerCapacityKw,
    @NotNull(message = "is required, 1 to 3")
        @DecimalMin(value = "1", message = "is at least 1")
        @DecimalMax(value = "3", message = "is at most 3")
        @Digits(integer = 1, fraction = 4, message = "has at most 4 decimals")
        BigDecimal pue,
    SiteStatus status,
    @Valid @Size(max = 500, message = "has at most 500 buildings")
        List<@NotNull Building> buildings,
    Long version) {

  /** The form of a site's or building's code. */
  public static final String CODE = "[a-z][a-z0-9-]{1,31}";

  /** That form in words. */
  public static final String CODE_RULE =
      "has 2 to 32 characters: a lower-case letter, then lower-case letters, digits or hyphens";

  /** Fills in what may be left out. */
  public SiteRequest {
    status = status == null ? SiteStatus.ACTIVE : status;
    buildings = buildings == null ? List.of() : buildings;
  }

  SiteRequest withBuildings(List<Building> others) {
    return new SiteRequest(
        code,
        name,
        timeZone,
        country,
        region,
        gridOperator,
        powerCapacityKw,
        pue,
        status,
        others,
        version);
  }
}
