package io.wattledger.energycontracts.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A contract as users enter it.
 *
 * @param code its code, for example {@code PEC-1}; fixed for ever
 * @param name its name
 * @param siteCode the site that it supplies
 * @param supplier who supplies
 * @param kind what kind of agreement it is
 * @param timeZone IANA zone in which its days and months are counted
 * @param currency ISO 4217 code of prices and bills
 * @param versions what was agreed so far, in order; may be absent
 */
public record ContractRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotNull(message = "is required") @Pattern(regexp = Codes.SITE, message = Codes.SITE_RULE)
        String siteCode,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String supplier,
    @NotNull(message = "is required: SUPPLY, PPA, UTILITY_TARIFF, DELIVERY or OTHER")
        ContractKind kind,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone,
    @NotBlank(message = "is required, for example USD") String currency,
    @Size(max = 100, message = "has at most 100 versions")
        List<@NotNull(message = "is required") @Valid VersionRequest> versions) {

  /** Fills in what may be left out. */
  public ContractRequest {
    versions = versions == null ? List.of() : versions;
  }
}
