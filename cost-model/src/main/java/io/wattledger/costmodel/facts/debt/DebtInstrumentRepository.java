package io.wattledger.costmodel.facts.debt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.AmortisedCost;
import io.wattledger.costmodel.facts.debt.DebtInstrumentRequest.Payment;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored debt instruments. */
@ApplicationScoped
public class DebtInstrumentRepository {

  private static final String COLUMNS =
      "select id, version, code, name, type, lender, principal, currency, annual_rate_percent,"
          + " day_count, drawn_on, matures_on, purpose, mining_share_percent, site_code, driver,"
          + " level_payments, repayments::text as repayments, amortised_amount, amortised_months,"
          + " amortised_from, monthly_fee, import_id from debt_instrument ";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public DebtInstrumentRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Instruments by code, after a code. */
  List<DebtInstrument> list(DebtInstrumentFilter filter, String after, int limit) {
    String day = filter.activeIn == null ? null : filter.activeIn.atEndOfMonth().toString();
    String first = filter.activeIn == null ? null : filter.activeIn.atDay(1).toString();
    return sql.list(
        COLUMNS
            + "where (?::text is null or code > ?::text)"
            + " and (?::text is null or type = ?::text)"
            + " and (?::text is null or site_code = ?::text)"
            + " and (?::date is null or (drawn_on <= ?::date and matures_on >= ?::date))"
            + " order by code limit ?",
        this::read,
        after,
        after,
        filter.typeText(),
        filter.typeText(),
        filter.siteCode,
        filter.siteCode,
        day,
        day,
        first,
        limit);
  }

  List<DebtInstrument> all() {
    return sql.list(COLUMNS + "order by code", this::read);
  }

  Optional<DebtInstrument> find(UUID id) {
    return sql.first(COLUMNS + "where id = ?", this::read, id);
  }

  /** The instruments that an import brought and that are still there. */
  List<DebtInstrument> ofImport(UUID importId) {
    return sql.list(COLUMNS + "where import_id = ? order by id", this::read, importId);
  }

  /** The same, held against other changes until the transaction ends. */
  List<DebtInstrument> lockImport(UUID importId) {
    return sql.list(COLUMNS + "where import_id = ? order by id for update", this::read, importId);
  }

  Optional<DebtInstrument> lock(UUID id) {
    return sql.first(COLUMNS + "where id = ? for update", this::read, id);
  }

  boolean existsCode(UUID id, String code) {
    return sql.first(
            "select 1 from debt_instrument where code = ? and id <> ?",
            row -> Boolean.TRUE,
            code,
            id)
        .isPresent();
  }

  void insert(DebtInstrument debt) {
    sql.update(
        "insert into debt_instrument (version, code, name, type, lender, principal, currency,"
            + " annual_rate_percent, day_count, drawn_on, matures_on, purpose,"
            + " mining_share_percent, site_code, driver, level_payments, repayments,"
            + " amortised_amount, amortised_months, amortised_from, monthly_fee, import_id, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
        values(debt));
  }

  void update(DebtInstrument debt) {
    sql.update(
        "update debt_instrument set version = ?, code = ?, name = ?, type = ?, lender = ?,"
            + " principal = ?, currency = ?, annual_rate_percent = ?, day_count = ?, drawn_on = ?,"
            + " matures_on = ?, purpose = ?, mining_share_percent = ?, site_code = ?, driver = ?,"
            + " level_payments = ?, repayments = ?::jsonb, amortised_amount = ?,"
            + " amortised_months = ?, amortised_from = ?, monthly_fee = ?, import_id = ?"
            + " where id = ?",
        values(debt));
  }

  void delete(UUID id) {
    sql.update("delete from debt_instrument where id = ?", id);
  }

  private Object[] values(DebtInstrument debt) {
    AmortisedCost cost = debt.amortisedCost();
    return new Object[] {
      debt.version(),
      debt.code(),
      debt.name(),
      debt.type().name(),
      debt.lender(),
      debt.principal(),
      debt.currency(),
      debt.annualRatePercent(),
      debt.dayCount().name(),
      debt.drawnOn(),
      debt.maturesOn(),
      debt.purpose().name(),
      debt.miningSharePercent(),
      debt.siteCode(),
      debt.driver() == null ? null : debt.driver().name(),
      debt.levelPayments(),
      write(debt.repayments()),
      cost == null ? null : cost.amount(),
      cost == null ? null : cost.months(),
      cost == null ? null : cost.from().toString(),
      debt.monthlyFee(),
      debt.importId(),
      debt.id()
    };
  }

  private DebtInstrument read(ResultSet row) throws SQLException {
    String driver = row.getString("driver");
    return new DebtInstrument(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("code"),
        row.getString("name"),
        DebtType.valueOf(row.getString("type")),
        row.getString("lender"),
        row.getBigDecimal("principal"),
        row.getString("currency"),
        DebtInstrument.plain(row.getBigDecimal("annual_rate_percent")),
        DayCount.valueOf(row.getString("day_count")),
        row.getObject("drawn_on", LocalDate.class),
        row.getObject("matures_on", LocalDate.class),
        DebtPurpose.valueOf(row.getString("purpose")),
        DebtInstrument.plain(row.getBigDecimal("mining_share_percent")),
        row.getString("site_code"),
        driver == null ? null : SharingDriver.valueOf(driver),
        row.getObject("level_payments", Integer.class),
        repayments(row.getString("repayments")),
        amortisedCost(row),
        row.getBigDecimal("monthly_fee"),
        row.getObject("import_id", UUID.class));
  }

  private static AmortisedCost amortisedCost(ResultSet row) throws SQLException {
    return row.getBigDecimal("amortised_amount") == null
        ? null
        : new AmortisedCost(
            row.getBigDecimal("amortised_amount"),
            row.getInt("amortised_months"),
            YearMonth.parse(row.getString("amortised_from")));
  }

  private String write(List<Payment> repayments) {
    try {
      return json.writeValueAsString(repayments);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("repayments must be writable as JSON", e);
    }
  }

  private List<Payment> repayments(String text) {
    try {
      return json.readValue(text, new TypeReference<List<Payment>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored repayments are unreadable", e);
    }
  }
}
