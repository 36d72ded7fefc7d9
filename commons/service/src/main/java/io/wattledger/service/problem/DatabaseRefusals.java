package io.wattledger.service.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
      case "57014", "25P03", "25P04" -> tookTooLong();
      case "53100" -> full();
      case "25006" -> away();
      default ->
          unreachable(state) || poolExhausted(refusal) || gaveUpConnecting(refusal) ? away() : null;
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

  /** The answer to a commit that failed without saying why: nobody knows whether it happened. */
  static ProblemException outcomeUnknown() {
    return ProblemException.unavailable(
        "The database did not confirm the change, so it may or may not be stored. Repeat the"
            + " request, with the same Idempotency-Key where it has one.");
  }

  /** Connection lost, out of resources, shutting down or failing (SQL state classes). */
  private static boolean unreachable(String state) {
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58");
  }

  private static boolean poolExhausted(SQLException refusal) {
    String message = Objects.toString(refusal.getMessage(), "").toLowerCase(Locale.ROOT);
    return message.contains("acquisition timeout") || message.contains("pool is");
  }

  /**
   * The pool stopped waiting while the driver was still connecting; the driver has no state for it.
   */
  private static boolean gaveUpConnecting(SQLException refusal) {
    return refusal.getCause() != null
        && "Interrupted while attempting to connect.".equals(refusal.getCause().getMessage());
  }

  private static ProblemException away() {
    return ProblemException.unavailable("The database is busy; repeat the request in a moment.");
  }

  private static ProblemException tookTooLong() {
    return ProblemException.unavailable(
        "The database took longer than a request may, and nothing was stored. Repeat it in a"
            + " moment, or ask for less.");
  }

  private static ProblemException full() {
    return ProblemException.unavailable(
        "The database has no room left, and nothing was stored. Once the administrator has made"
            + " room, repeat the request.");
  }
}
