package io.wattledger.service.problem;

import java.util.List;

/**
 * A refusal that is told to the caller as a problem (RFC 9457). Thrown inside a transaction it
 * rolls the transaction back.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String slug;
  private final String title;
  private final transient List<FieldError> errors;

  /**
   * A problem of a kind of its own.
   *
   * @param status the HTTP status, 400 to 599
   * @param slug last part of the type URI, for example {@code period-locked}
   * @param title the kind in words
   * @param detail what happened here and what to do about it
   * @param errors the parts of the input that were refused
   */
  public ProblemException(
      int status, String slug, String title, String detail, List<FieldError> errors) {
    super(detail);
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  /** 400: the request cannot be read or breaks a rule that needs no stored fact to check. */
  public static ProblemException badRequest(String detail, FieldError... errors) {
    return new ProblemException(400, "invalid-request", "Invalid request", detail, List.of(errors));
  }

  /**
   * 404: the record does not exist, or not for this user.
   *
   * @param what the kind of record in words, for example {@code site}
   * @param id what was asked for
   */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(
        404, "not-found", "Not found", "There is no " + what + " '" + id + "'.", List.of());
  }

  /** 409: the request is fine, but not in the present state. */
  public static ProblemException conflict(String detail) {
    return new ProblemException(409, "conflict", "Conflict", detail, List.of());
  }

  /** 422: the request is readable but contradicts stored facts. */
  public static ProblemException unprocessable(String detail, FieldError... errors) {
    return new ProblemException(
        422, "unprocessable", "Cannot be processed", detail, List.of(errors));
  }

  /** 403: the user may not do this. */
  public static ProblemException forbidden(String detail) {
    return new ProblemException(403, "forbidden", "Not allowed", detail, List.of());
  }

  /** 503: a part we need is away for the moment. */
  public static ProblemException unavailable(String detail) {
    return new ProblemException(503, "unavailable", "Unavailable", detail, List.of());
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The problem as it is sent for a path. */
  public Problem toProblem(String instance) {
    return new Problem("/problems/" + slug, title, status, getMessage(), instance, errors, null);
  }
}
