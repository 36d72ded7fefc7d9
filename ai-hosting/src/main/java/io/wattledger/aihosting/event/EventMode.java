package io.wattledger.aihosting.event;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/** How an HTTP request carries CloudEvents (HTTP protocol binding 1.0, section 3). */
enum EventMode {
  /** One event with its attributes as a JSON object. */
  STRUCTURED,
  /** An array of such objects. */
  BATCH,
  /** One event with its attributes in {@code ce-} headers and its data as the body. */
  BINARY;

  /** Media type of a structured event. */
  static final String STRUCTURED_TYPE = "application/cloudevents+json";

  /** Media type of a batch. */
  static final String BATCH_TYPE = "application/cloudevents-batch+json";

  /**
   * The mode of a request; media types compare without case and without parameters.
   *
   * @throws ProblemException 415 when the request carries no CloudEvents
   */
  static EventMode of(String contentType, boolean binaryHeaders) {
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals(BATCH_TYPE)) {
      return BATCH;
    }
    if (type.equals(STRUCTURED_TYPE)) {
      return STRUCTURED;
    }
    if (binaryHeaders && !type.startsWith("application/cloudevents")) {
      return BINARY;
    }
    String detail =
        "Content-Type must be "
            + STRUCTURED_TYPE
            + " or "
            + BATCH_TYPE
            + ", or the event's attributes must be ce- headers.";
    throw new ProblemException(
        415,
        "unsupported-media-type",
        "Unsupported media type",
        detail,
        List.of(new FieldError("Content-Type", detail)));
  }
}
