package io.wattledger.aihosting.conservation;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the capacity went, as a table to download: one row for each share of each pool. */
final class ConservationTable {

  private ConservationTable() {}

  static Table of(ConservationReport report) {
    List<List<Object>> rows = new ArrayList<>();
    for (PoolConservation pool : report.pools()) {
      rows.add(row(pool, "CAPACITY", null, pool.capacity()));
      for (CustomerShare share : pool.customers()) {
        rows.add(row(pool, "USED", share.customer(), share.used()));
        rows.add(row(pool, "RESERVED_UNUSED", share.customer(), share.reservedUnused()));
      }
      pool.exclusions()
          .forEach(share -> rows.add(row(pool, "EXCLUDED", share.reason().name(), share.time())));
      rows.add(row(pool, "IDLE", null, pool.idle()));
      rows.add(row(pool, "OVERSOLD", null, pool.oversold()));
      rows.add(row(pool, "CONTESTED", null, pool.contested()));
      rows.add(row(pool, "OUTSIDE", null, pool.outside()));
    }
    return Table.of(
        "gpu-conservation-" + report.period(),
        List.of(
            Column.text("pool"),
            Column.text("share"),
            Column.text("of"),
            Column.number("gpuSeconds"),
            Column.number("gpuHours", 6)),
        rows);
  }

  private static List<Object> row(PoolConservation pool, String share, String of, GpuTime time) {
    return Arrays.asList(pool.pool(), share, of, time.gpuSeconds(), time.gpuHours());
  }
}
