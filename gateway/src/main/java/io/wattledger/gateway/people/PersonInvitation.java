package io.wattledger.gateway.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Somebody who shall work with the suite.
 *
 * @param email e-mail address
 * @param firstName first name
 * @param lastName last name
 * @param username name to log in with; the e-mail address when left out
 * @param roles at least one role for people of the company
 */
public record PersonInvitation(
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
        String lastName,
    @Pattern(regexp = Texts.USERNAME, message = Texts.USERNAME_RULE) String username,
    @NotEmpty(message = "needs at least one role")
        List<@NotNull(message = "is required") String> roles) {

  /** Trims the texts; addresses and user names are in small letters. */
  public PersonInvitation {
    email = Texts.small(email);
    firstName = Texts.trimmed(firstName);
    lastName = Texts.trimmed(lastName);
    username = Texts.small(username);
  }
}
