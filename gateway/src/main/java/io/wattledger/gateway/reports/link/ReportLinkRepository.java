package io.wattledger.gateway.reports.link;

import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportKind;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Stored links. */
@ApplicationScoped
class ReportLinkRepository {

  private static final String COLUMNS =
      "select id, secret_hash, name, kind, format, scope, period_rule, owner, owner_subject,"
          + " created_at, expires_at, revoked_at, revoked_by, last_used_at, uses from report_link";

  private final Sql sql;
  private final Clock clock;

  ReportLinkRepository(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A link with what is not shown.
   *
   * @param link the link
   * @param secretHash SHA-256 of its secret
   * @param ownerSubject the owner's subject, which never changes
   */
  record Stored(ReportLink link, String secretHash, String ownerSubject) {}

  void insert(LinkToken token, ReportLink link, String ownerSubject) {
    sql.update(
        "insert into report_link (id, secret_hash, name, kind, format, scope, period_rule, owner,"
            + " owner_subject, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        link.id(),
        token.hash(),
        link.name(),
        link.kind().code(),
        link.format().code(),
        link.scope(),
        link.period(),
        link.owner(),
        ownerSubject,
        link.createdAt(),
        link.expiresAt());
  }

  Optional<Stored> find(UUID id) {
    return sql.first(COLUMNS + " where id = ?", this::stored, id);
  }

  /** The same, held until the transaction ends. */
  Optional<Stored> hold(UUID id) {
    return sql.first(COLUMNS + " where id = ? for update", this::stored, id);
  }

  /** How many links of an owner can answer. */
  int active(String ownerSubject) {
    return sql.first(
            "select count(*) from report_link where owner_subject = ? and revoked_at is null"
                + " and (expires_at is null or expires_at > ?)",
            row -> row.getInt(1),
            ownerSubject,
            clock.instant())
        .orElseThrow();
  }

  /** Links newest first, of one owner or of all. */
  List<ReportLink> list(Optional<String> ownerSubject, List<String> after, int limit) {
    String before =
        after.isEmpty() ? "" : " and (created_at, id) < (?::text::timestamptz, ?::text::uuid)";
    List<Object> values = new ArrayList<>();
    values.add(ownerSubject.orElse(null));
    values.add(ownerSubject.orElse(null));
    values.addAll(after);
    values.add(limit);
    return sql
        .list(
            COLUMNS
                + " where (?::text is null or owner_subject = ?)"
                + before
                + " order by created_at desc, id desc limit ?",
            this::stored,
            values.toArray())
        .stream()
        .map(Stored::link)
        .toList();
  }

  void revoke(UUID id, Instant at, String by) {
    sql.update("update report_link set revoked_at = ?, revoked_by = ? where id = ?", at, by, id);
  }

  void use(UUID id, Instant at) {
    sql.update("update report_link set last_used_at = ?, uses = uses + 1 where id = ?", at, id);
  }

  private Stored stored(ResultSet row) throws SQLException {
    ReportKind kind = ReportKind.of(row.getString("kind")).orElseThrow();
    Instant expiresAt = Sql.instant(row, "expires_at");
    Instant revokedAt = Sql.instant(row, "revoked_at");
    ReportLink link =
        new ReportLink(
            row.getObject("id", UUID.class),
            row.getString("name"),
            kind,
            kind.title(),
            ReportFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
            row.getString("scope"),
            row.getString("period_rule"),
            row.getString("owner"),
            Sql.instant(row, "created_at"),
            expiresAt,
            revokedAt,
            row.getString("revoked_by"),
            Sql.instant(row, "last_used_at"),
            row.getLong("uses"),
            status(expiresAt, revokedAt));
    return new Stored(link, row.getString("secret_hash"), row.getString("owner_subject"));
  }

  private LinkStatus status(Instant expiresAt, Instant revokedAt) {
    if (revokedAt != null) {
      return LinkStatus.REVOKED;
    }
    boolean over = expiresAt != null && !clock.instant().isBefore(expiresAt);
    return over ? LinkStatus.EXPIRED : LinkStatus.ACTIVE;
  }
}
