package io.wattledger.launcher.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes the audit chain in one database, in one snapshot and without writing. */
public final class ChainCheck {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final String NOTHING = "0".repeat(64);
  private static final int FETCH = 1000;

  private final Map<Long, String> noted = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private long sequence;
  private String hash = NOTHING;
  private Instant sealedUpTo;

  private ChainCheck() {}

  /**
   * What a check found.
   *
   * @param entries how many entries the chain holds
   * @param waiting how many entries wait for their seal
   * @param sequence place of the last entry that fits
   * @param hash its hash
   * @param sealedUpTo when it was recorded, null for an empty chain
   * @param faults what does not fit, empty when the chain is intact
   */
  public record Result(
      long entries,
      long waiting,
      long sequence,
      String hash,
      Instant sealedUpTo,
      List<String> faults) {

    /** Whether everything fits. */
    public boolean intact() {
      return faults.isEmpty();
    }
  }

  /**
   * Checks the chain.
   *
   * @param connection to the service's database; it is left in a transaction that only read
   * @param heads heads of this service that were noted earlier
   */
  public static Result of(Connection connection, List<NotedHead> heads) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    ChainCheck check = new ChainCheck();
    heads.forEach(head -> check.noted.put(head.sequence(), head.hash()));
    check.walk(connection);
    check.heads();
    check.unsealed(connection);
    return new Result(
        count(connection, "select count(*) from audit_seal"),
        count(connection, "select count(*) from audit_unsealed"),
        check.sequence,
        check.hash,
        check.sealedUpTo,
        List.copyOf(check.faults));
  }

  private void walk(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select s.seq, s.previous_hash, s.hash, e.id, e.at, e.actor, e.subject, e.roles,"
                + " e.action, e.entity_type, e.entity_id, e.before::text, e.after::text,"
                + " e.correlation_id from audit_seal s left join audit_entry e on e.id ="
                + " s.entry_id order by s.seq")) {
      query.setFetchSize(FETCH);
      try (ResultSet row = query.executeQuery()) {
        while (row.next() && fits(row)) {
          sequence = row.getLong("seq");
          hash = row.getString("hash");
          sealedUpTo = row.getObject("at", OffsetDateTime.class).toInstant();
          compareWithNoted();
        }
      }
    }
  }

  private boolean fits(ResultSet row) throws SQLException {
    long place = row.getLong("seq");
    String fault = null;
    if (place != sequence + 1) {
      fault = "sequence " + (sequence + 1) + " is missing, the next one is " + place;
    } else if (row.getObject("id") == null) {
      fault = "the entry at sequence " + place + " is gone";
    } else if (!hash.equals(row.getString("previous_hash"))) {
      fault = "sequence " + place + " does not follow its predecessor";
    } else if (!sha256(CanonicalText.of(sealed(row))).equals(row.getString("hash"))) {
      fault = "the entry at sequence " + place + " (number " + row.getLong("id") + ") was changed";
    }
    if (fault != null) {
      faults.add(fault);
    }
    return fault == null;
  }

  private ObjectNode sealed(ResultSet row) throws SQLException {
    ArrayNode roles = JSON.createArrayNode();
    for (String role : (String[]) row.getArray("roles").getArray()) {
      roles.add(role);
    }
    ObjectNode entry = JSON.createObjectNode();
    entry.put("previous", hash);
    entry.put("sequence", row.getString("seq"));
    entry.put("id", row.getString("id"));
    entry.put("at", row.getObject("at", OffsetDateTime.class).toInstant().toString());
    entry.put("actor", row.getString("actor"));
    entry.put("subject", row.getString("subject"));
    entry.set("roles", roles);
    entry.put("action", row.getString("action"));
    entry.put("entityType", row.getString("entity_type"));
    entry.put("entityId", row.getString("entity_id"));
    entry.set("before", tree(row.getString("before")));
    entry.set("after", tree(row.getString("after")));
    entry.put("correlationId", row.getString("correlation_id"));
    return entry;
  }

  private void compareWithNoted() {
    String earlier = noted.remove(sequence);
    if (earlier != null && !earlier.equals(hash)) {
      faults.add("sequence " + sequence + " had another hash when its head was noted");
    }
  }

  /** Noted heads that the walk never reached. */
  private void heads() {
    if (faults.isEmpty()) {
      noted
          .keySet()
          .forEach(
              place ->
                  faults.add(
                      "the chain ends at sequence "
                          + sequence
                          + ", but a head was noted at "
                          + place
                          + ": its end was cut off"));
    }
  }

  private void unsealed(Connection connection) throws SQLException {
    long lost =
        count(
            connection,
            "select count(*) from audit_entry e where not exists (select from audit_seal s where"
                + " s.entry_id = e.id) and not exists (select from audit_unsealed u where"
                + " u.entry_id = e.id)");
    if (lost > 0) {
      faults.add(lost + " entries are neither sealed nor waiting: they were put in from outside");
    }
  }

  private static long count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return text == null ? null : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes readable JSON", e);
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
