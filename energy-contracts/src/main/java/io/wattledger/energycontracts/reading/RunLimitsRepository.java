package io.wattledger.energycontracts.reading;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Stored limits of runs; the newest of a meter or price series hold. */
@ApplicationScoped
public class RunLimitsRepository {

  private final Sql sql;

  /** Over the service's database. */
  public RunLimitsRepository(Sql sql) {
    this.sql = sql;
  }

  /** The limits of an owner, those of everybody when nobody entered any. */
  StoredLimits find(String ownerType, ReadingOwner owner) {
    return sql.first(
            "select * from run_limits where owner_type = ? and owner_id = ?"
                + " order by version desc limit 1",
            row ->
                new StoredLimits(
                    owner.code(),
                    new RunLimits(row.getInt("frozen_intervals"), row.getInt("linear_intervals")),
                    row.getInt("version"),
                    Sql.instant(row, "recorded_at"),
                    row.getString("recorded_by")),
            ownerType,
            owner.wholeId())
        .orElseGet(() -> new StoredLimits(owner.code(), RunLimits.DEFAULT, 0, null, null));
  }

  void insert(String ownerType, ReadingOwner owner, StoredLimits stored) {
    sql.update(
        "insert into run_limits (owner_type, owner_id, version, frozen_intervals,"
            + " linear_intervals, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
        ownerType,
        owner.wholeId(),
        stored.version(),
        stored.limits().frozenIntervals(),
        stored.limits().linearIntervals(),
        stored.recordedAt(),
        stored.recordedBy());
  }
}
