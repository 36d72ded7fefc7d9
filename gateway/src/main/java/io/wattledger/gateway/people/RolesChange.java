package io.wattledger.gateway.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The roles that a person has from now on.
 *
 * @param roles at least one role for people of the company
 */
public record RolesChange(
    @NotEmpty(message = "needs at least one role")
        List<@NotNull(message = "is required") String> roles) {}
