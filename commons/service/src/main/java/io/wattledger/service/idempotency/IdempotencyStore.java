package io.wattledger.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.database.Sql;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that were used and what they were answered. Both methods run inside the transaction that
 * has the effect: the lock dies with it, so a killed request leaves nothing behind.
 */
@ApplicationScoped
public class IdempotencyStore {

  /** The request header. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST_KEY = 255;

  private final Sql sql;
  private final AdvisoryLocks locks;
  private final CurrentUser user;
  private final ObjectMapper json;

  /** Over the service's database. */
  public IdempotencyStore(Sql sql, AdvisoryLocks locks, CurrentUser user, ObjectMapper json) {
    this.sql = sql;
    this.locks = locks;
    this.user = user;
    this.json = json;
  }

  /**
   * Checks a key as it came in.
   *
   * @throws ProblemException 400 when it is missing, blank, too long or not printable
   */
  public static String requireKey(String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY || !printable(key)) {
      String detail =
          HEADER
              + " is required: 1 to "
              + LONGEST_KEY
              + " printable ASCII characters, for example"
              + " a UUID, the same one when the request is repeated.";
      throw ProblemException.badRequest(detail, new FieldError(HEADER, detail));
    }
    return key;
  }

  private static boolean printable(String key) {
    return key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  /**
   * Takes the key for this transaction.
   *
   * @param operation method and path template
   * @param requestHash hash of path, query and body
   * @return the answer that the key got before, if it was used
   * @throws ProblemException 409 while another request uses the key, 422 when it was used for
   *     another request
   */
  public Optional<StoredResponse> begin(String operation, String key, String requestHash) {
    String owner = user.subject();
    if (!locks.tryExclusive("idempotency", String.join("\u001f", owner, operation, key))) {
      throw new ProblemException(
          409,
          "idempotency-in-progress",
          "Request in progress",
          "A request with this " + HEADER + " is still running; repeat it in a moment.",
          List.of());
    }
    Optional<Stored> stored =
        sql.first(
            "select request_hash, status, headers, body from idempotency_key"
                + " where owner = ? and operation = ? and idempotency_key = ?",
            row ->
                new Stored(
                    row.getString(1),
                    new StoredResponse(row.getInt(2), headers(row.getString(3)), row.getString(4))),
            owner,
            operation,
            key);
    if (stored.isPresent() && !stored.get().requestHash().equals(requestHash)) {
      throw new ProblemException(
          422,
          "idempotency-key-reused",
          "Key used for another request",
          "This " + HEADER + " was used for another request; use a new key for a new request.",
          List.of(new FieldError(HEADER, "must be new for a new request")));
    }
    return stored.map(Stored::response);
  }

  /** Stores the answer that the key gets from now on. */
  public void store(String operation, String key, String requestHash, StoredResponse response) {
    try {
      sql.update(
          "insert into idempotency_key"
              + " (owner, operation, idempotency_key, request_hash, status, headers, body)"
              + " values (?, ?, ?, ?, ?, ?::jsonb, ?)",
          user.subject(),
          operation,
          key,
          requestHash,
          response.status(),
          json.writeValueAsString(response.headers()),
          response.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers are plain text", e);
    }
  }

  private Map<String, List<String>> headers(String text) {
    try {
      return json.readValue(text, StoredResponse.HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored headers are unreadable", e);
    }
  }

  private record Stored(String requestHash, StoredResponse response) {}
}
