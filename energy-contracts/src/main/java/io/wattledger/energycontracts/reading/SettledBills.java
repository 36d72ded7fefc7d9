package io.wattledger.energycontracts.reading;

import io.wattledger.service.database.Sql;
import io.wattledger.service.imports.UndoFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;

/** Final bills that were settled from imported values, which an undo must not pull away. */
@ApplicationScoped
public class SettledBills {

  private final Sql sql;

  /** Over the service's database. */
  public SettledBills(Sql sql) {
    this.sql = sql;
  }

  /**
   * Notes every newest final bill of the contracts and months that was settled after an import.
   *
   * @param contracts codes of contracts
   * @param months months of the imported values
   * @param since when the import started
   */
  public void block(
      UndoFindings findings,
      Collection<String> contracts,
      Collection<YearMonth> months,
      Instant since) {
    sql.list(
            "select s.id, s.contract_code, s.period, s.version, s.settled_at, s.settled_by"
                + " from settlement s where s.contract_code = any(?) and s.period = any(?)"
                + " and s.status = 'FINAL' and s.settled_at >= ? and not exists (select from"
                + " settlement newer where newer.contract_code = s.contract_code"
                + " and newer.period = s.period and newer.version > s.version)"
                + " order by s.period, s.contract_code",
            row ->
                new String[] {
                  row.getString("id"),
                  "bill of contract %s for %s"
                      .formatted(row.getString("contract_code"), row.getString("period")),
                  "was settled from these values by %s at %s (version %d)"
                      .formatted(
                          row.getString("settled_by"),
                          Sql.instant(row, "settled_at"),
                          row.getInt("version"))
                },
            contracts.toArray(String[]::new),
            months.stream().map(YearMonth::toString).toArray(String[]::new),
            since)
        .forEach(bill -> findings.blocks("settlement", bill[0], bill[1], bill[2]));
  }

  /** Codes of contracts whose terms name a price series. */
  public Collection<String> contractsPricedBy(Collection<String> series) {
    return sql.list(
        "select distinct v.contract_code from contract_version v, unnest(?) as s (code)"
            + " where jsonb_path_exists(v.terms, '$.** ? (@ == $code)',"
            + " jsonb_build_object('code', s.code))",
        row -> row.getString(1),
        (Object) series.toArray(String[]::new));
  }
}
