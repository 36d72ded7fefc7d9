package io.wattledger.energycontracts.estimate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stored estimates. */
@ApplicationScoped
public class EstimateRepository {

  private static final String SELECT =
      "select e.document::text as document, u.reason, u.intervals, u.recorded_at, u.recorded_by"
          + " from estimate e left join estimate_undo u on u.estimate_id = e.id";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public EstimateRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Estimate> find(Meter meter, UUID id) {
    return sql.first(SELECT + " where e.meter_id = ? and e.id = ?", this::read, meter.id(), id);
  }

  /** The estimates of a meter, the newest first. */
  List<Estimate> list(Meter meter, List<String> after, int atMost) {
    boolean first = after.isEmpty();
    return sql.list(
        SELECT
            + " where e.meter_id = ? and (? or (e.recorded_at, e.id::text collate \"C\") < (?, ?))"
            + " order by e.recorded_at desc, e.id::text collate \"C\" desc limit ?",
        this::read,
        meter.id(),
        first,
        first ? Instant.EPOCH : Instant.parse(after.get(0)),
        first ? "" : after.get(1),
        atMost);
  }

  /** How each of these estimates was made. */
  public Map<UUID, EstimateKind> methods(Collection<UUID> ids) {
    Map<UUID, EstimateKind> methods = new HashMap<>();
    sql.list(
        "select id, method from estimate where id = any(?::text[]::uuid[])",
        row ->
            methods.put(
                row.getObject("id", UUID.class), EstimateKind.valueOf(row.getString("method"))),
        (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
    return methods;
  }

  void insert(Meter meter, Estimate estimate) {
    try {
      sql.update(
          "insert into estimate (id, meter_id, from_utc, to_utc, method, document, recorded_at,"
              + " recorded_by) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
          estimate.id(),
          meter.id(),
          estimate.from(),
          estimate.to(),
          estimate.method().name(),
          json.writeValueAsString(estimate),
          estimate.recordedAt(),
          estimate.recordedBy());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an estimate must be writable as JSON", e);
    }
  }

  void insert(UUID id, EstimateUndo undo) {
    sql.update(
        "insert into estimate_undo (estimate_id, reason, intervals, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?)",
        id,
        undo.reason(),
        undo.intervals(),
        undo.recordedAt(),
        undo.recordedBy());
  }

  private Estimate read(ResultSet row) throws SQLException {
    try {
      Estimate estimate = json.readValue(row.getString("document"), Estimate.class);
      return row.getString("reason") == null
          ? estimate
          : estimate.undoneBy(
              new EstimateUndo(
                  row.getString("reason"),
                  row.getInt("intervals"),
                  Sql.instant(row, "recorded_at"),
                  row.getString("recorded_by")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored estimate is unreadable", e);
    }
  }
}
