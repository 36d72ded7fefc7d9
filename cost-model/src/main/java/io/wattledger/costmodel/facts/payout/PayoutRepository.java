package io.wattledger.costmodel.facts.payout;

import io.wattledger.kernel.quantity.Satoshis;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored payouts. */
@ApplicationScoped
public class PayoutRepository {

  private static final String COLUMNS =
      "select id, version, site_code, pool, day, gross_sats, pool_fee_sats, reference, import_id"
          + " from payout ";

  private final Sql sql;

  /** Over the service's database. */
  public PayoutRepository(Sql sql) {
    this.sql = sql;
  }

  /** Payouts by day and id, after a day and id. */
  List<Payout> list(PayoutFilter filter, LocalDate afterDay, UUID afterId, int limit) {
    return sql.list(
        COLUMNS
            + "where (?::date is null or day >= ?::date) and (?::date is null or day <= ?::date)"
            + " and (?::text is null or site_code = ?::text)"
            + " and (?::text is null or pool = ?::text)"
            + " and (?::date is null or (day, id) > (?::date, ?::uuid))"
            + " order by day, id limit ?",
        PayoutRepository::read,
        filter.first(),
        filter.first(),
        filter.last(),
        filter.last(),
        filter.siteCode,
        filter.siteCode,
        filter.pool,
        filter.pool,
        afterDay,
        afterDay,
        afterId,
        limit);
  }

  /** Payouts of days, both included, in the order in which a close stores them. */
  List<Payout> ofDays(LocalDate first, LocalDate last) {
    return sql.list(
        COLUMNS
            + "where day between ? and ?"
            + " order by site_code, pool, day, coalesce(reference, ''), id",
        PayoutRepository::read,
        first,
        last);
  }

  Optional<Payout> find(UUID id) {
    return sql.first(COLUMNS + "where id = ?", PayoutRepository::read, id);
  }

  /** The payouts that an import brought and that are still there. */
  List<Payout> ofImport(UUID importId) {
    return sql.list(COLUMNS + "where import_id = ? order by id", PayoutRepository::read, importId);
  }

  /** The same, held against other changes until the transaction ends. */
  List<Payout> lockImport(UUID importId) {
    return sql.list(
        COLUMNS + "where import_id = ? order by id for update", PayoutRepository::read, importId);
  }

  Optional<Payout> lock(UUID id) {
    return sql.first(COLUMNS + "where id = ? for update", PayoutRepository::read, id);
  }

  /** Whether another payout has the same site, pool, day and reference. */
  boolean existsTwin(UUID id, PayoutRequest payout) {
    return sql.first(
            "select 1 from payout where site_code = ? and pool = ? and day = ?"
                + " and coalesce(reference, '') = coalesce(?::text, '') and id <> ?",
            row -> Boolean.TRUE,
            payout.siteCode(),
            payout.pool(),
            payout.day(),
            payout.reference(),
            id)
        .isPresent();
  }

  void insert(Payout payout) {
    sql.update(
        "insert into payout (id, version, site_code, pool, day, gross_sats, pool_fee_sats,"
            + " reference, import_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        payout.id(),
        payout.version(),
        payout.siteCode(),
        payout.pool(),
        payout.day(),
        payout.grossSats(),
        payout.poolFeeSats(),
        payout.reference(),
        payout.importId());
  }

  void update(Payout payout) {
    sql.update(
        "update payout set version = ?, site_code = ?, pool = ?, day = ?, gross_sats = ?,"
            + " pool_fee_sats = ?, reference = ? where id = ?",
        payout.version(),
        payout.siteCode(),
        payout.pool(),
        payout.day(),
        payout.grossSats(),
        payout.poolFeeSats(),
        payout.reference(),
        payout.id());
  }

  void delete(UUID id) {
    sql.update("delete from payout where id = ?", id);
  }

  private static Payout read(ResultSet row) throws SQLException {
    return new Payout(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("site_code"),
        row.getString("pool"),
        row.getObject("day", LocalDate.class),
        new Satoshis(row.getLong("gross_sats")).toBtc(),
        new Satoshis(row.getLong("pool_fee_sats")).toBtc(),
        row.getString("reference"),
        row.getObject("import_id", UUID.class));
  }
}
