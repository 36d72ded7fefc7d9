package io.wattledger.fleet.model;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A machine model as users enter it.
 *
 * @param code its code, for example {@code antminer-s21-pro}
 * @param maker who makes it
 * @param name the maker's name for it
 * @param kind ASIC or GPU
 * @param hashrateThs hashrate in TH/s, for an ASIC only
 * @param powerW power in W: at the plug for an ASIC, board power for a GPU
 * @param memoryGb memory in GB, for a GPU only
 * @param cooling how it is cooled
 * @param releasedYear year of release, may be absent
 * @param sourceUrlOrDocument where the figures come from
 */
public record ModelRequest(
    @NotNull(message = "is required") @Pattern(regexp = CODE, message = CODE_RULE) String code,
    @NotBlank(message = "is required") @Size(max = 100, message = "has at most 100 characters")
        String maker,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required: ASIC or GPU") ModelKind kind,
    @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        BigDecimal hashrateThs,
    @NotNull(message = "is required, in W")
        @Positive(message = "must be greater than 0")
        @Digits(integer = 9, fraction = 3, message = "has at most 9 digits and 3 decimals")
        BigDecimal powerW,
    @Positive(message = "must be greater than 0") Integer memoryGb,
    @NotNull(message = "is required: AIR, HYDRO, IMMERSION or LIQUID") Cooling cooling,
    @Min(value = 2009, message = "is 2009 or later")
        @Max(value = 2100, message = "is 2100 or before")
        Integer releasedYear,
    @NotBlank(message = "is required: the page or document that states the figures")
        @Size(max = 500, message = "has at most 500 characters")
        String sourceUrlOrDocument) {

  /** The form of a model's code. */
  public static final String CODE = "[a-z0-9][a-z0-9-]{1,63}";

  /** That form in words. */
  public static final String CODE_RULE =
      "has 2 to 64 lower-case letters, digits or hyphens, and no hyphen first";
}
