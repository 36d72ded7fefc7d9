package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored bills. */
@ApplicationScoped
public class SettlementRepository {

  private static final String WITH_ATTRIBUTES =
      " and jsonb_path_exists(s.document,"
          + " '$.lines[*].determinants ? (exists(@.certificates) || exists(@.carbonKg))')";
  private static final String SELECT = "select s.document::text as document from settlement s";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public SettlementRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Settlement> find(UUID id) {
    return sql.first(SELECT + " where s.id = ?", this::read, id);
  }

  /** The newest version of a contract's bill for a month. */
  Optional<Settlement> latest(String contractCode, YearMonth period) {
    return sql.first(
        SELECT + " where s.contract_code = ? and s.period = ? order by s.version desc limit 1",
        this::read,
        contractCode,
        period.toString());
  }

  /** A version of a contract's bill for a month. */
  Optional<Settlement> version(String contractCode, YearMonth period, int version) {
    return sql.first(
        SELECT + " where s.contract_code = ? and s.period = ? and s.version = ?",
        this::read,
        contractCode,
        period.toString(),
        version);
  }

  /** The newest final version of each of a contract's bills, by month. */
  public List<Settlement> newestFinal(String contractCode) {
    return sql.list(
        SELECT
            + " where s.contract_code = ? and s.status = 'FINAL' and not exists (select from"
            + " settlement newer where newer.contract_code = s.contract_code and newer.period ="
            + " s.period and newer.status = 'FINAL' and newer.version > s.version)"
            + " order by s.period",
        this::read,
        contractCode);
  }

  /** Bills by period, contract and version. */
  List<Settlement> list(SettlementFilter filter, List<String> after, int atMost) {
    return list(filter, "", after, atMost);
  }

  /** Bills of which a line counts certificates or emissions, by period, contract and version. */
  List<Settlement> withAttributes(SettlementFilter filter, List<String> after, int atMost) {
    return list(filter, WITH_ATTRIBUTES, after, atMost);
  }

  private List<Settlement> list(
      SettlementFilter filter, String condition, List<String> after, int atMost) {
    String period = filter.period == null ? null : filter.period.toString();
    boolean first = after.isEmpty();
    return sql.list(
        SELECT
            + " where (?::text is null or s.period = ?)"
            + " and (?::text is null or s.contract_code = ?)"
            + " and (?::text is null or s.site_code = ?)"
            + " and (? or not exists (select from settlement newer where newer.contract_code ="
            + " s.contract_code and newer.period = s.period and newer.version > s.version))"
            + " and (? or (s.period collate \"C\", s.contract_code collate \"C\", s.version)"
            + " > (?, ?, ?))"
            + condition
            + " order by s.period collate \"C\", s.contract_code collate \"C\", s.version limit ?",
        this::read,
        period,
        period,
        filter.contractCode,
        filter.contractCode,
        filter.siteCode,
        filter.siteCode,
        filter.versions == SettlementFilter.Versions.ALL,
        first,
        first ? "" : after.get(0),
        first ? "" : after.get(1),
        first ? 0 : Integer.parseInt(after.get(2)),
        atMost);
  }

  void insert(Settlement settlement) {
    try {
      sql.update(
          "insert into settlement (id, contract_code, site_code, period, version, status,"
              + " currency, total, inputs_hash, document, settled_at, settled_by)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
          settlement.id(),
          settlement.contractCode(),
          settlement.siteCode(),
          settlement.period().toString(),
          settlement.version(),
          settlement.status().name(),
          settlement.currency(),
          settlement.total(),
          settlement.inputsHash(),
          json.writeValueAsString(settlement),
          settlement.settledAt(),
          settlement.settledBy());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a bill must be writable as JSON", e);
    }
  }

  private Settlement read(ResultSet row) throws SQLException {
    try {
      return json.readValue(row.getString("document"), Settlement.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored bill is unreadable", e);
    }
  }
}
