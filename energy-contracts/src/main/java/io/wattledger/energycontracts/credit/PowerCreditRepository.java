package io.wattledger.energycontracts.credit;

import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stored opening balances and postings. */
@ApplicationScoped
public class PowerCreditRepository {

  private final Sql sql;

  /** Over the service's database. */
  public PowerCreditRepository(Sql sql) {
    this.sql = sql;
  }

  List<Opening> openings(String contractCode) {
    return sql.list(
        "select contract_code, month, name, amount, offsets, max_bill_percent,"
            + " expires_after_months, note, recorded_at, recorded_by from power_credit_opening"
            + " where contract_code = ? order by month, name collate \"C\"",
        PowerCreditRepository::opening,
        contractCode);
  }

  void insert(Opening opening) {
    sql.update(
        "insert into power_credit_opening (contract_code, month, name, amount, offsets,"
            + " max_bill_percent, expires_after_months, note, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        opening.contractCode(),
        opening.month().toString(),
        opening.name(),
        opening.amount(),
        opening.offsets().name(),
        opening.maxBillPercent(),
        opening.expiresAfterMonths(),
        opening.note(),
        opening.recordedAt(),
        opening.recordedBy());
  }

  /** What the postings of a contract come to, by what they are about. */
  Map<PostingKey, BigDecimal> posted(String contractCode) {
    Map<PostingKey, BigDecimal> sums = new HashMap<>();
    sql.list(
        "select credit_month, name, kind, month, sum(amount) as amount from power_credit_posting"
            + " where contract_code = ? group by credit_month, name, kind, month",
        row -> sums.put(key(row), row.getBigDecimal("amount")),
        contractCode);
    return sums;
  }

  void post(
      String contractCode,
      PostingKey key,
      BigDecimal amount,
      UUID settlementId,
      Instant at,
      String by) {
    sql.update(
        "insert into power_credit_posting (contract_code, credit_month, name, kind, month, amount,"
            + " settlement_id, posted_at, posted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        contractCode,
        key.creditMonth().toString(),
        key.name(),
        key.kind().name(),
        key.month().toString(),
        amount,
        settlementId,
        at,
        by);
  }

  /** Postings by number. */
  List<CreditPosting> postings(String contractCode, long after, int atMost) {
    return sql.list(
        "select id, credit_month, name, kind, month, amount, settlement_id, posted_at, posted_by"
            + " from power_credit_posting where contract_code = ? and id > ? order by id limit ?",
        PowerCreditRepository::posting,
        contractCode,
        after,
        atMost);
  }

  /** Codes of contracts with credits, after a code. */
  Optional<String> nextContract(String after) {
    return sql.first(
        "select contract_code from (select contract_code from power_credit_opening union select"
            + " contract_code from power_credit_posting) as credited where contract_code"
            + " collate \"C\" > ? order by contract_code collate \"C\" limit 1",
        row -> row.getString(1),
        after);
  }

  private static Opening opening(ResultSet row) throws SQLException {
    return new Opening(
        row.getString("contract_code"),
        YearMonth.parse(row.getString("month")),
        row.getString("name"),
        row.getBigDecimal("amount"),
        CreditTerms.Offsets.valueOf(row.getString("offsets")),
        row.getBigDecimal("max_bill_percent"),
        row.getObject("expires_after_months", Integer.class),
        row.getString("note"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  private static PostingKey key(ResultSet row) throws SQLException {
    return new PostingKey(
        YearMonth.parse(row.getString("credit_month")),
        row.getString("name"),
        PostingKey.Kind.valueOf(row.getString("kind")),
        YearMonth.parse(row.getString("month")));
  }

  private static CreditPosting posting(ResultSet row) throws SQLException {
    PostingKey key = key(row);
    return new CreditPosting(
        row.getLong("id"),
        key.creditMonth(),
        key.name(),
        key.kind(),
        key.month(),
        row.getBigDecimal("amount"),
        row.getObject("settlement_id", UUID.class),
        Sql.instant(row, "posted_at"),
        row.getString("posted_by"));
  }
}
