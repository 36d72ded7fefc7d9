package io.wattledger.aihosting.capacity;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored exclusions. */
@ApplicationScoped
public class ExclusionRepository {

  private static final String SELECT =
      "select e.id, r.pool_code, e.resource_code, e.gpu_indexes, e.from_at, e.to_at, e.reason,"
          + " e.note, e.recorded_at, e.recorded_by, e.version from capacity_exclusion e"
          + " join gpu_resource r on r.code = e.resource_code"
          + " where e.withdrawn_at is null and r.pool_code = ?";

  private final Sql sql;

  /** Over the service's database. */
  public ExclusionRepository(Sql sql) {
    this.sql = sql;
  }

  List<ExclusionView> list(String pool, Instant before, UUID beforeId, int atMost) {
    return sql.list(
        SELECT
            + " and (?::timestamptz is null or (e.recorded_at, e.id) < (?, ?))"
            + " order by e.recorded_at desc, e.id desc limit ?",
        ExclusionRepository::read,
        pool,
        before,
        before,
        beforeId,
        atMost);
  }

  /** Exclusions that touch a stretch of time, oldest entry first. */
  public List<ExclusionView> touching(String pool, Instant from, Instant to) {
    return sql.list(
        SELECT
            + " and e.from_at < ? and (e.to_at is null or e.to_at > ?)"
            + " order by e.recorded_at, e.id",
        ExclusionRepository::read,
        pool,
        to,
        from);
  }

  Optional<ExclusionView> find(String pool, UUID id) {
    return sql.first(SELECT + " and e.id = ? for update of e", ExclusionRepository::read, pool, id);
  }

  void insert(ExclusionView exclusion) {
    sql.update(
        "insert into capacity_exclusion (id, resource_code, gpu_indexes, from_at, to_at, reason,"
            + " note, recorded_at, recorded_by) values (?, ?, ?::integer[], ?, ?, ?, ?, ?, ?)",
        exclusion.id(),
        exclusion.resource(),
        literal(exclusion.gpuIndexes()),
        exclusion.from(),
        exclusion.to(),
        exclusion.reason().name(),
        exclusion.note(),
        exclusion.recordedAt(),
        exclusion.recordedBy());
  }

  void end(ExclusionView exclusion) {
    sql.update(
        "update capacity_exclusion set to_at = ?, version = ? where id = ?",
        exclusion.to(),
        exclusion.version(),
        exclusion.id());
  }

  void withdraw(UUID id, Instant at, String by) {
    sql.update(
        "update capacity_exclusion set withdrawn_at = ?, withdrawn_by = ? where id = ?",
        at,
        by,
        id);
  }

  private static String literal(List<Integer> indexes) {
    return indexes == null ? null : indexes.toString().replace('[', '{').replace(']', '}');
  }

  private static ExclusionView read(ResultSet row) throws SQLException {
    Array indexes = row.getArray("gpu_indexes");
    return new ExclusionView(
        row.getObject("id", UUID.class),
        row.getString("pool_code"),
        row.getString("resource_code"),
        indexes == null ? null : List.of((Integer[]) indexes.getArray()),
        Sql.instant(row, "from_at"),
        Sql.instant(row, "to_at"),
        ExclusionReason.valueOf(row.getString("reason")),
        row.getString("note"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"),
        row.getLong("version"));
  }
}
