package io.wattledger.aihosting.usage;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pages and sums of stored allocations. In a closed month allocations are left out that later
 * events changed: {@link MonthSessions#changedLate} has them as they were.
 */
@ApplicationScoped
public class AllocationRepository {

  /** Whole seconds of a session inside of the counted part of a month, times its GPUs. */
  private static final String GPU_SECONDS =
      "sum(s.gpus * (floor(extract(epoch from least(coalesce(s.ended_at, m.until), m.until)))"
          + " - floor(extract(epoch from greatest(s.started_at, m.since)))))::bigint";

  private static final String SUMS =
      "count(*) as allocations, count(*) filter (where s.ended_at is null) as running,"
          + " coalesce(sum(s.gpus) filter (where s.ended_at is null), 0) as gpus_running, coalesce("
          + GPU_SECONDS
          + ", 0) as gpu_seconds";

  private static final String FROM =
      " from (select ?::timestamptz as since, ?::timestamptz as until) m cross join gpu_session s"
          + " join gpu_resource r on r.code = s.resource_code join gpu_pool p on p.code = r.pool_code"
          + " where s.customer_code = ? and s.started_at < m.until"
          + " and (s.ended_at is null or s.ended_at > m.since)";

  private static final String NOT_CHANGED_LATE =
      " and not exists (select from allocation_event e where e.customer_code = s.customer_code"
          + " and e.resource_code = s.resource_code and e.allocation = s.allocation"
          + " and e.seq > ? and e.at < ?)";

  private static final String RESOURCE = "s.resource_code collate \"C\"";
  private static final String ALLOCATION = "s.allocation collate \"C\"";

  private final Sql sql;

  /** Over the service's database. */
  public AllocationRepository(Sql sql) {
    this.sql = sql;
  }

  /** Where a page begins. */
  record Position(Instant startedAt, String resource, String allocation) {}

  /** Sessions by start, resource and allocation, those after a position. */
  List<HeldSession> page(
      String customer,
      MonthSessions.Month month,
      AllocationFilter filter,
      Position after,
      int atMost) {
    Query query = new Query(customer, month, filter);
    if (after != null) {
      query.and(
          "(s.started_at, " + RESOURCE + ", " + ALLOCATION + ") > (?, ?, ?)",
          after.startedAt(),
          after.resource(),
          after.allocation());
    }
    return sql.list(
        "select s.customer_code, s.resource_code, s.allocation, r.pool_code, p.gpu_model,"
            + " s.gpu_indexes, s.started_at, s.ended_at"
            + query.text()
            + " order by s.started_at, "
            + RESOURCE
            + ", "
            + ALLOCATION
            + " limit "
            + atMost,
        SessionRepository::held,
        query.parameters());
  }

  /** The sums over all pages. */
  AllocationTotals totals(String customer, MonthSessions.Month month, AllocationFilter filter) {
    Query query = new Query(customer, month, filter);
    return sql.first(
            "select " + SUMS + query.text(), AllocationRepository::totals, query.parameters())
        .orElseThrow();
  }

  /** The sums by pool, or by pool and resource, in that order. */
  List<AllocationGroup> groups(
      String customer,
      MonthSessions.Month month,
      AllocationFilter filter,
      AllocationGrouping grouping,
      List<String> after,
      int atMost) {
    Query query = new Query(customer, month, filter);
    boolean byResource = grouping == AllocationGrouping.RESOURCE;
    String resource = byResource ? RESOURCE : "''::text collate \"C\"";
    if (!after.isEmpty()) {
      query.and(
          "(r.pool_code collate \"C\", " + resource + ") > (?, ?)", after.get(0), after.get(1));
    }
    return sql.list(
        "select r.pool_code collate \"C\" as pool, "
            + resource
            + " as resource, p.gpu_model, "
            + SUMS
            + query.text()
            + " group by 1, 2, 3 order by 1, 2 limit "
            + atMost,
        row ->
            new AllocationGroup(
                row.getString("pool"),
                byResource ? row.getString("resource") : null,
                row.getString("gpu_model"),
                totals(row)),
        query.parameters());
  }

  private static AllocationTotals totals(ResultSet row) throws SQLException {
    return AllocationTotals.of(
        row.getLong("allocations"),
        row.getLong("running"),
        row.getLong("gpus_running"),
        row.getLong("gpu_seconds"));
  }

  /** The conditions of a list with their parameters. */
  private static final class Query {

    private final StringBuilder text = new StringBuilder(FROM);
    private final List<Object> parameters = new ArrayList<>();

    Query(String customer, MonthSessions.Month month, AllocationFilter filter) {
      parameters.addAll(List.of(month.toDate().from(), month.toDate().to(), customer));
      if (filter.pool() != null) {
        and("r.pool_code = ?", filter.pool());
      }
      if (filter.resource() != null) {
        and("s.resource_code = ?", filter.resource());
      }
      if (filter.running()) {
        and("s.ended_at is null");
      }
      if (month.close() != null) {
        text.append(NOT_CHANGED_LATE);
        parameters.addAll(List.of(month.lastEvent(), month.toDate().to()));
      }
    }

    void and(String condition, Object... values) {
      text.append(" and ").append(condition);
      parameters.addAll(Arrays.asList(values));
    }

    String text() {
      return text.toString();
    }

    Object[] parameters() {
      return parameters.toArray();
    }
  }
}
