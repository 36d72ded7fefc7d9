package io.wattledger.gateway.people;

import io.wattledger.service.json.CanonicalJson;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The version of a person. The identity provider counts none, so it is taken from what can be
 * changed: another value, another version.
 */
final class PersonVersion {

  private static final int HEX_DIGITS = 12;
  private static final int HEX = 16;

  private PersonVersion() {}

  /** The version of an account in the audit trail's form. */
  static long of(AuditedPerson person) {
    List<String> fields =
        Arrays.asList(
            person.username(),
            Objects.toString(person.firstName(), ""),
            Objects.toString(person.lastName(), ""),
            Objects.toString(person.email(), ""),
            String.join(",", person.roles()),
            String.valueOf(person.enabled()));
    return Long.parseLong(CanonicalJson.sha256Hex(fields).substring(0, HEX_DIGITS), HEX);
  }
}
