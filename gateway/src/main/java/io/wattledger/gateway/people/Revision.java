package io.wattledger.gateway.people;

import io.wattledger.service.json.CanonicalJson;
import io.wattledger.service.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tells whether a person is still as the caller has seen them: the entity tag of the record. */
final class Revision {

  private static final int LENGTH = 16;

  private Revision() {}

  /** The entity tag of what can be changed about a person. */
  static String tag(AuditedPerson person) {
    List<String> fields =
        Arrays.asList(
            person.username(),
            Objects.toString(person.firstName(), ""),
            Objects.toString(person.lastName(), ""),
            Objects.toString(person.email(), ""),
            String.join(",", person.roles()),
            String.valueOf(person.enabled()));
    return '"' + CanonicalJson.sha256Hex(fields).substring(0, LENGTH) + '"';
  }

  /** The entity tag of a person as it is shown. */
  static String tag(PersonView person) {
    return tag(
        new AuditedPerson(
            person.username(),
            person.firstName(),
            person.lastName(),
            person.email(),
            person.roles(),
            person.enabled()));
  }

  /**
   * Compares what the caller has seen with what is there.
   *
   * @param ifMatch the If-Match header, null when the caller does not mind
   * @throws ProblemException 412 when the person was changed meanwhile
   */
  static void check(String ifMatch, AuditedPerson now) {
    if (ifMatch != null && !"*".equals(ifMatch) && !ifMatch.equals(tag(now))) {
      throw new ProblemException(
          412,
          "version-changed",
          "Changed meanwhile",
          "Somebody changed this person meanwhile. Read the record again and repeat the change.",
          List.of());
    }
  }
}
