package io.wattledger.service.revision;

import io.wattledger.service.problem.ProblemException;
import java.util.List;

/**
 * The version a change was made from, as the caller names it: the {@code ETag} it read, sent as
 * {@code If-Match}, or the {@code version} field of the record. A change made from an older version
 * than the stored one is refused, so that nobody overwrites what they have not seen.
 *
 * @param ifMatch the If-Match header, null when absent
 * @param version the body's version field, null when absent
 */
public record Revision(String ifMatch, Long version) {

  /** The entity tag of a version. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change that names no version.
   *
   * @throws ProblemException 428 when neither the header nor the field is there
   */
  public Revision required() {
    if (ifMatch == null && version == null) {
      throw new ProblemException(
          428,
          "version-required",
          "Version required",
          "Say which version you changed: send its ETag as If-Match, or its version field.",
          List.of());
    }
    return this;
  }

  /**
   * Compares with the stored version.
   *
   * @throws ProblemException 412 when the header names another version, 409 when the field does
   */
  public void matches(long stored) {
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(tag(stored))) {
      throw new ProblemException(
          412,
          "version-changed",
          "Changed meanwhile",
          "If-Match names %s, but the stored version is %s. Read the record again and repeat the change."
              .formatted(ifMatch, tag(stored)),
          List.of());
    }
    if (version != null && version != stored) {
      throw ProblemException.conflict(
          "version is %d, but the stored version is %d. Read the record again and repeat the change."
              .formatted(version, stored));
    }
  }
}
