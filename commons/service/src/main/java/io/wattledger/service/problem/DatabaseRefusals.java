package io.wattledger.service.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What the database's refusals mean to the caller, by SQL state. */
final class DatabaseRefusals {

  private DatabaseRefusals() {}

  static ProblemException of(Throwable cause) {
    if (!(cause instanceof SQLException refusal)) {
      return null;
    }
    String state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
    return switch (state) {
      case "40001", "40P01", "55P03" -> changedMeanwhile();
      case "23505" ->
          ProblemException.conflict("A record with the same key exists; nothing was stored.");
      case "23503" ->
          ProblemException.conflict(
              "The request refers to a record that does not exist, or removes one in use.");
      case "22001", "22003", "23502", "23514" ->
          ProblemException.unprocessable("A value is outside of what can be stored.");
      case "22021", "22P05" ->
          ProblemException.unprocessable(
              "A text contains a character that cannot be stored, such as U+0000.");
      case "53300", "57P03", "08001", "08006" -> away();
      default -> poolExhausted(refusal) ? away() : null;
    };
  }

  static ProblemException changedMeanwhile() {
    return new ProblemException(
        409,
        "changed-meanwhile",
        "Changed meanwhile",
        "Somebody else changed the same record at the same time; read it again and repeat.",
        List.of());
  }

  private static boolean poolExhausted(SQLException refusal) {
    return refusal.getMessage() != null
        && refusal.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }

  private static ProblemException away() {
    return ProblemException.unavailable("The database is busy; repeat the request in a moment.");
  }
}
