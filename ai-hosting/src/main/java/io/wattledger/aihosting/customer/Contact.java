package io.wattledger.aihosting.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom to write to.
 *
 * @param name the person or desk
 * @param email the address
 */
public record Contact(
    @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters")
        String name,
    @NotBlank(message = "is required")
        @Email(message = "is an e-mail address such as billing@example.com")
        @Size(max = 254, message = "has at most 254 characters")
        String email) {}
