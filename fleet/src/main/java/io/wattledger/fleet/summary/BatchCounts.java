package io.wattledger.fleet.summary;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Machines counted by site, model and status. */
@ApplicationScoped
class BatchCounts {

  private final Sql sql;

  /** Over the service's database. */
  BatchCounts(Sql sql) {
    this.sql = sql;
  }

  /**
   * So many machines.
   *
   * @param siteCode at this site
   * @param modelCode of this model
   * @param status in this status
   * @param machines how many
   */
  record Count(String siteCode, String modelCode, LifecycleStatus status, int machines) {}

  /** The counts over all batches of machines. */
  List<Count> machines() {
    return sql.list(
        "select site_code, model_code, status, sum(quantity) as machines from asset_batch"
            + " where category = 'MACHINE' group by site_code, model_code, status"
            + " order by site_code, model_code, status",
        row ->
            new Count(
                row.getString("site_code"),
                row.getString("model_code"),
                LifecycleStatus.valueOf(row.getString("status")),
                Math.toIntExact(row.getLong("machines"))));
  }

  /** Single machines on the books. */
  long registered() {
    return sql.first(
            "select count(*) from asset where status not in ('RETIRED', 'SOLD')",
            row -> row.getLong(1))
        .orElse(0L);
  }
}
