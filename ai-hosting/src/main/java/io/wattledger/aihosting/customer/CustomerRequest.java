package io.wattledger.aihosting.customer;

import io.wattledger.aihosting.Codes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A customer as users enter it.
 *
 * @param code its code, for example {@code lumen-ridge}; fixed for ever
 * @param name the name people use
 * @param legalName the name on invoices
 * @param organizationId id of the organization in Keycloak that its people and machines belong to
 * @param timeZone IANA zone in which its days and months are counted
 * @param currency ISO 4217 code of its prices
 * @param contact whom to write to
 * @param taxId its tax number, may be absent
 * @param status ACTIVE when absent
 * @param version the version that was changed, for updates without If-Match
 */
public record CustomerRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String code,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String legalName,
    @NotNull(message = "is required: the organization's id in Keycloak") UUID organizationId,
    @NotBlank(message = "is required, for example America/Chicago") String timeZone,
    @NotBlank(message = "is required, for example USD") String currency,
    @NotNull(message = "is required") @Valid Contact contact,
    @Size(max = 50, message = "has at most 50 characters") String taxId,
    CustomerStatus status,
    Long version) {

  /** Fills in what may be left out. */
  public CustomerRequest {
    status = status == null ? CustomerStatus.ACTIVE : status;
  }
}
