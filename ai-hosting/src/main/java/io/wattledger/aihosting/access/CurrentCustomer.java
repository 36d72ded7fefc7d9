package io.wattledger.aihosting.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/**
 * The customer of the current request, known from the moment its transaction began. Empty for staff
 * and in scheduled work.
 */
@RequestScoped
public class CurrentCustomer {

  private String code;

  /** The customer's code, empty for staff. */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  void is(String customerCode) {
    code = customerCode;
  }
}
