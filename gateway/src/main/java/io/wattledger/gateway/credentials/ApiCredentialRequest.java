package io.wattledger.gateway.credentials;

import io.wattledger.gateway.people.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A credential to be made by an administrator: with roles for the company, or for a customer.
 *
 * @param name what people call it
 * @param description what it is for, may be left out
 * @param roles what it may do; left out for a customer, whose machines have the role ai-customer
 * @param organizationId the customer it is for, left out for the company
 */
public record ApiCredentialRequest(
    @NotNull(message = "is required")
        @Pattern(regexp = CredentialTexts.NAME, message = CredentialTexts.NAME_RULE)
        String name,
    @Pattern(regexp = CredentialTexts.DESCRIPTION, message = CredentialTexts.DESCRIPTION_RULE)
        String description,
    List<@NotNull(message = "is required") String> roles,
    @Pattern(
            regexp = "[0-9A-Za-z-]{8,64}",
            message = "is the id of a customer's organization, such as /organizations lists it")
        String organizationId) {

  /** Trims the texts. */
  public ApiCredentialRequest {
    name = Texts.trimmed(name);
    description = Texts.trimmed(description);
  }
}
