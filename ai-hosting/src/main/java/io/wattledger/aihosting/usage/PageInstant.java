package io.wattledger.aihosting.usage;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** An instant as a sort key of a cursor. */
final class PageInstant {

  private PageInstant() {}

  static Instant of(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      String detail = "cursor must be the 'next' of an earlier page of this list.";
      throw ProblemException.badRequest(detail, new FieldError("cursor", detail));
    }
  }
}
