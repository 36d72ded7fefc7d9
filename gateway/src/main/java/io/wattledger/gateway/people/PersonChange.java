package io.wattledger.gateway.people;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A new name or e-mail address; what is left out stays as it is.
 *
 * @param email e-mail address
 * @param firstName first name
 * @param lastName last name
 */
public record PersonChange(
    @Size(max = 254, message = "has at most 254 characters")
        @Pattern(regexp = Texts.EMAIL, message = Texts.EMAIL_RULE)
        String email,
    @Size(min = 1, max = 100, message = "has 1 to 100 characters")
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_RULE)
        String firstName,
    @Size(min = 1, max = 100, message = "has 1 to 100 characters")
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_RULE)
        String lastName) {

  /** Trims the texts; addresses are in small letters. */
  public PersonChange {
    email = Texts.small(email);
    firstName = Texts.trimmed(firstName);
    lastName = Texts.trimmed(lastName);
  }
}
