package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored costs. */
@ApplicationScoped
public class CostFactRepository {

  private static final String COLUMNS =
      "select id, version, code, period, component, category, description, supplier, document,"
          + " amount, currency, site_code, model_code, driver, mining_share_percent, import_id"
          + " from cost_fact ";

  private final Sql sql;

  /** Over the service's database. */
  public CostFactRepository(Sql sql) {
    this.sql = sql;
  }

  /** Costs by month and code, after a month and code. */
  List<CostFact> list(CostFactFilter filter, List<String> after, int limit) {
    String afterPeriod = after.isEmpty() ? null : after.get(0);
    String afterCode = after.isEmpty() ? null : after.get(1);
    return sql.list(
        COLUMNS
            + "where (?::text is null or period = ?::text)"
            + " and (?::text is null or component = ?::text)"
            + " and (?::text is null or site_code = ?::text)"
            + " and (?::text is null or category = ?::text)"
            + " and (?::text is null or (period, code) > (?::text, ?::text))"
            + " order by period, code limit ?",
        CostFactRepository::read,
        filter.periodText(),
        filter.periodText(),
        filter.componentText(),
        filter.componentText(),
        filter.siteCode,
        filter.siteCode,
        filter.category,
        filter.category,
        afterPeriod,
        afterPeriod,
        afterCode,
        limit);
  }

  List<CostFact> ofPeriod(YearMonth period) {
    return sql.list(
        COLUMNS + "where period = ? order by code", CostFactRepository::read, period.toString());
  }

  Optional<CostFact> find(UUID id) {
    return sql.first(COLUMNS + "where id = ?", CostFactRepository::read, id);
  }

  /** The costs that an import brought and that are still there. */
  List<CostFact> ofImport(UUID importId) {
    return sql.list(
        COLUMNS + "where import_id = ? order by id", CostFactRepository::read, importId);
  }

  /** The same, held against other changes until the transaction ends. */
  List<CostFact> lockImport(UUID importId) {
    return sql.list(
        COLUMNS + "where import_id = ? order by id for update", CostFactRepository::read, importId);
  }

  Optional<CostFact> lock(UUID id) {
    return sql.first(COLUMNS + "where id = ? for update", CostFactRepository::read, id);
  }

  /** Whether another cost of the month has the code. */
  boolean existsCode(UUID id, YearMonth period, String code) {
    return sql.first(
            "select 1 from cost_fact where period = ? and code = ? and id <> ?",
            row -> Boolean.TRUE,
            period.toString(),
            code,
            id)
        .isPresent();
  }

  void insert(CostFact fact) {
    sql.update(
        "insert into cost_fact (version, code, period, component, category, description, supplier,"
            + " document, amount, currency, site_code, model_code, driver, mining_share_percent,"
            + " import_id, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(fact));
  }

  void update(CostFact fact) {
    sql.update(
        "update cost_fact set version = ?, code = ?, period = ?, component = ?, category = ?,"
            + " description = ?, supplier = ?, document = ?, amount = ?, currency = ?,"
            + " site_code = ?, model_code = ?, driver = ?, mining_share_percent = ?,"
            + " import_id = ? where id = ?",
        values(fact));
  }

  void delete(UUID id) {
    sql.update("delete from cost_fact where id = ?", id);
  }

  private static Object[] values(CostFact fact) {
    return new Object[] {
      fact.version(),
      fact.code(),
      fact.period().toString(),
      fact.component().name(),
      fact.category(),
      fact.description(),
      fact.supplier(),
      fact.document(),
      fact.amount(),
      fact.currency(),
      fact.siteCode(),
      fact.modelCode(),
      fact.driver() == null ? null : fact.driver().name(),
      fact.miningSharePercent(),
      fact.importId(),
      fact.id()
    };
  }

  private static CostFact read(ResultSet row) throws SQLException {
    String driver = row.getString("driver");
    return new CostFact(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("code"),
        CostComponent.valueOf(row.getString("component")),
        row.getString("category"),
        row.getString("description"),
        row.getString("supplier"),
        row.getString("document"),
        YearMonth.parse(row.getString("period")),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("site_code"),
        row.getString("model_code"),
        driver == null ? null : SharingDriver.valueOf(driver),
        CostFact.plain(row.getBigDecimal("mining_share_percent")),
        row.getObject("import_id", UUID.class));
  }
}
