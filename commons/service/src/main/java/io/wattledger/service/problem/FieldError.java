package io.wattledger.service.problem;

import java.util.Objects;

/**
 * One part of a request that was refused.
 *
 * @param pointer where it is: a JSON pointer into the body such as {@code /buildings/0/name}, or
 *     the name of a query, path or header parameter
 * @param detail what is wrong and what is allowed
 */
public record FieldError(String pointer, String detail) {

  /** Refuses a missing part. */
  public FieldError {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(detail, "detail");
  }
}
