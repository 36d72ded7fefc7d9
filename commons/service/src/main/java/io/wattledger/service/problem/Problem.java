package io.wattledger.service.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem detail of RFC 9457, the body of every refusal.
 *
 * @param type relative URI that names the kind of problem, for example {@code
 *     /problems/period-locked}
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened here and what to do about it
 * @param instance the path that was asked for
 * @param errors the parts of the input that were refused, absent when there are none
 * @param incident the number under which the log tells more, only for a failure of ours
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors,
    String incident) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies the errors. */
  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }
}
