package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody at a customer who shall see the customer's usage and invoices.
 *
 * @param email e-mail address, with which the user logs in
 * @param firstName first name
 * @param lastName last name
 */
public record CustomerUserInvitation(
    @NotNull(message = "is required")
        @Size(max = 254, message = "has at most 254 characters")
        @Pattern(regexp = Texts.EMAIL, message = Texts.EMAIL_RULE)
        String email,
    @NotNull(message = "is required")
        @Size(min = 1, max = 100, message = "has 1 to 100 characters")
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_RULE)
        String firstName,
    @NotNull(message = "is required")
        @Size(min = 1, max = 100, message = "has 1 to 100 characters")
        @Pattern(regexp = Texts.NAME, message = Texts.NAME_RULE)
        String lastName) {

  /** Trims the texts; the address is in small letters. */
  public CustomerUserInvitation {
    email = Texts.small(email);
    firstName = Texts.trimmed(firstName);
    lastName = Texts.trimmed(lastName);
  }
}
