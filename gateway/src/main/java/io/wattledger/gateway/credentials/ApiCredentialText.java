package io.wattledger.gateway.credentials;

import io.wattledger.gateway.people.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What people read about a credential.
 *
 * @param name what people call it
 * @param description what it is for, may be left out
 */
public record ApiCredentialText(
    @NotNull(message = "is required")
        @Pattern(regexp = CredentialTexts.NAME, message = CredentialTexts.NAME_RULE)
        String name,
    @Pattern(regexp = CredentialTexts.DESCRIPTION, message = CredentialTexts.DESCRIPTION_RULE)
        String description) {

  /** Trims the texts. */
  public ApiCredentialText {
    name = Texts.trimmed(name);
    description = Texts.trimmed(description);
  }
}
