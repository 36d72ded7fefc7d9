package io.wattledger.gateway.customers;

import io.wattledger.gateway.people.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A customer to be made known to the realm.
 *
 * @param name name of the company
 * @param alias short name, unchanging
 * @param description a sentence about it, may be left out
 * @param domains its internet domains, may be left out
 */
public record OrganizationRequest(
    @NotNull(message = "is required")
        @Size(min = 1, max = 200, message = "has 1 to 200 characters")
        @Pattern(regexp = "[^<>\\p{Cntrl}]*", message = "cannot contain < or >")
        String name,
    @NotNull(message = "is required") @Pattern(regexp = ALIAS, message = ALIAS_RULE) String alias,
    @Size(max = 500, message = "has at most 500 characters")
        @Pattern(regexp = "[^<>\\p{Cntrl}]*", message = "cannot contain < or >")
        String description,
    @Size(max = 20, message = "has at most 20 domains")
        List<
                @NotNull(message = "is required")
                @Pattern(
                    regexp = "[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+",
                    message = "is no internet domain, such as example.com")
                String>
            domains) {

  static final String ALIAS = "[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?";
  static final String ALIAS_RULE =
      "has 1 to 40 small letters, digits and hyphens, no hyphen at the ends";

  /** Trims the texts; domains are in small letters, each once. */
  public OrganizationRequest {
    name = Texts.trimmed(name);
    description = Texts.trimmed(description);
    domains = domains == null ? List.of() : domains.stream().map(Texts::small).distinct().toList();
  }
}
