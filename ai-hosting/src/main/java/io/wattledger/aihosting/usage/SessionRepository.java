package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.usage.engine.AllocationChange;
import io.wattledger.aihosting.usage.engine.AllocationHistory;
import io.wattledger.aihosting.usage.engine.GpuSession;
import io.wattledger.aihosting.usage.engine.GpuSet;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Stored allocations: their events, and the sessions that follow from them. */
@ApplicationScoped
public class SessionRepository {

  private static final String KEYS = " unnest(?, ?, ?) as k(customer, resource, allocation)";
  private static final String OF_KEY =
      " and customer_code = k.customer and resource_code = k.resource"
          + " and x.allocation = k.allocation";

  private final Sql sql;

  /** Over the service's database. */
  public SessionRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Keeps others from changing allocations until the transaction ends.
   *
   * @param keys in ascending order, so that two requests never wait for each other in a circle
   */
  public void hold(List<AllocationKey> keys) {
    sql.update(
        "insert into gpu_allocation (customer_code, resource_code, allocation)"
            + " select customer, resource, allocation from"
            + KEYS
            + " order by customer collate \"C\", resource collate \"C\", allocation collate \"C\""
            + " on conflict do nothing",
        columns(keys));
    sql.run(
        "select 1 from gpu_allocation x,"
            + KEYS
            + " where true"
            + OF_KEY
            + " order by x.customer_code collate \"C\", x.resource_code collate \"C\","
            + " x.allocation collate \"C\" for update of x",
        columns(keys));
  }

  /** Derives the sessions of allocations anew from all of their events. */
  public void rebuild(List<AllocationKey> keys) {
    sql.update("delete from gpu_session x using" + KEYS + " where true" + OF_KEY, columns(keys));
    List<GpuSession> sessions = new ArrayList<>();
    List<AllocationKey> owners = new ArrayList<>();
    histories(keys, Long.MAX_VALUE)
        .forEach(
            (key, history) ->
                history
                    .sessions()
                    .forEach(
                        session -> {
                          owners.add(key);
                          sessions.add(session);
                        }));
    if (!sessions.isEmpty()) {
      insert(owners, sessions);
    }
  }

  private void insert(List<AllocationKey> owners, List<GpuSession> sessions) {
    sql.update(
        "insert into gpu_session (customer_code, resource_code, allocation, gpu_indexes, gpus,"
            + " started_at, ended_at) select s.customer, s.resource, s.allocation,"
            + " s.indexes::integer[], s.gpus::integer, s.since::timestamptz, s.until::timestamptz"
            + " from unnest(?, ?, ?, ?, ?, ?, ?)"
            + " as s(customer, resource, allocation, indexes, gpus, since, until)",
        column(owners, AllocationKey::customer),
        column(owners, AllocationKey::resource),
        column(owners, AllocationKey::allocation),
        column(
            sessions,
            session -> session.gpus().list().toString().replace('[', '{').replace(']', '}')),
        column(sessions, session -> Integer.toString(session.gpus().size())),
        column(sessions, session -> session.from().toString()),
        column(sessions, session -> session.to() == null ? null : session.to().toString()));
  }

  /** The histories of allocations from their events up to a number. */
  Map<AllocationKey, AllocationHistory> histories(Collection<AllocationKey> keys, long lastEvent) {
    Map<AllocationKey, List<AllocationChange>> changes = new TreeMap<>();
    sql.list(
        "select x.customer_code, x.resource_code, x.allocation, x.started, x.at, x.gpu_indexes,"
            + " x.source, x.event_id from allocation_event x,"
            + KEYS
            + " where x.seq <= ?"
            + OF_KEY,
        row -> changes.computeIfAbsent(key(row), k -> new ArrayList<>()).add(change(row)),
        with(columns(keys), lastEvent));
    Map<AllocationKey, AllocationHistory> histories = new TreeMap<>();
    changes.forEach(
        (key, ofKey) ->
            histories.put(key, AllocationHistory.of(key.resource(), key.allocation(), ofKey)));
    return histories;
  }

  /** Sessions that touch a window. */
  List<HeldSession> touching(SessionFilter filter, Window window) {
    return sql.list(
        "select s.customer_code, s.resource_code, s.allocation, r.pool_code, p.gpu_model,"
            + " s.gpu_indexes, s.started_at, s.ended_at from gpu_session s"
            + " join gpu_resource r on r.code = s.resource_code join gpu_pool p on p.code = r.pool_code"
            + " where (?::text is null or s.customer_code = ?) and (?::text is null or r.pool_code = ?)"
            + " and s.started_at < ? and (s.ended_at is null or s.ended_at > ?)",
        SessionRepository::held,
        filter.customer(),
        filter.customer(),
        filter.pool(),
        filter.pool(),
        window.to(),
        window.from());
  }

  /** The places of the resources of allocations, by resource. */
  Map<String, ResourcePlace> places(Collection<AllocationKey> keys) {
    Map<String, ResourcePlace> places = new TreeMap<>();
    sql.list(
        "select r.code, r.pool_code, p.gpu_model from gpu_resource r"
            + " join gpu_pool p on p.code = r.pool_code where r.code = any(?)",
        row -> places.put(row.getString(1), new ResourcePlace(row.getString(2), row.getString(3))),
        column(keys, AllocationKey::resource));
    return places;
  }

  /** Allocations with events that came after a number and happened before an instant. */
  List<AllocationKey> changedLate(SessionFilter filter, long lastEvent, Instant before) {
    return sql.list(
        "select distinct e.customer_code, e.resource_code, e.allocation from allocation_event e"
            + " join gpu_resource r on r.code = e.resource_code where e.seq > ? and e.at < ?"
            + " and (?::text is null or e.customer_code = ?) and (?::text is null or r.pool_code = ?)",
        SessionRepository::key,
        lastEvent,
        before,
        filter.customer(),
        filter.customer(),
        filter.pool(),
        filter.pool());
  }

  /** Allocations of a customer whose starts and stops in a window do not pair up, at most 200. */
  List<AllocationKey> unpaired(String customer, Window window, long lastEvent) {
    return sql.list(
        "select e.customer_code, e.resource_code, e.allocation from allocation_event e"
            + " where e.customer_code = ? and e.seq <= ? and exists (select from allocation_event w"
            + " where w.customer_code = e.customer_code and w.resource_code = e.resource_code"
            + " and w.allocation = e.allocation and w.at >= ? and w.at < ?)"
            + " group by 1, 2, 3 having count(*) filter (where e.started) -"
            + " count(*) filter (where not e.started) not between 0 and 1"
            + " or count(*) > 2 * (select count(*) from gpu_session s"
            + " where s.customer_code = e.customer_code and s.resource_code = e.resource_code"
            + " and s.allocation = e.allocation) order by 1, 2, 3 limit 200",
        SessionRepository::key,
        customer,
        lastEvent,
        window.from(),
        window.to());
  }

  /** How many events of a customer came after a number and happened before an instant. */
  long late(String customer, long lastEvent, Instant before) {
    return sql.first(
            "select count(*) from allocation_event where customer_code = ? and seq > ? and at < ?",
            row -> row.getLong(1),
            customer,
            lastEvent,
            before)
        .orElse(0L);
  }

  private static AllocationKey key(ResultSet row) throws SQLException {
    return new AllocationKey(
        row.getString("customer_code"),
        row.getString("resource_code"),
        row.getString("allocation"));
  }

  private static AllocationChange change(ResultSet row) throws SQLException {
    boolean started = row.getBoolean("started");
    return new AllocationChange(
        started,
        Sql.instant(row, "at"),
        started ? gpus(row) : null,
        row.getString("source"),
        row.getString("event_id"));
  }

  static HeldSession held(ResultSet row) throws SQLException {
    return new HeldSession(
        row.getString("customer_code"),
        row.getString("pool_code"),
        row.getString("gpu_model"),
        new GpuSession(
            row.getString("resource_code"),
            row.getString("allocation"),
            gpus(row),
            Sql.instant(row, "started_at"),
            Sql.instant(row, "ended_at")));
  }

  private static GpuSet gpus(ResultSet row) throws SQLException {
    return GpuSet.of(List.of((Integer[]) row.getArray("gpu_indexes").getArray()));
  }

  private static Object[] columns(Collection<AllocationKey> keys) {
    return new Object[] {
      column(keys, AllocationKey::customer),
      column(keys, AllocationKey::resource),
      column(keys, AllocationKey::allocation)
    };
  }

  private static Object[] with(Object[] columns, Object last) {
    return new Object[] {columns[0], columns[1], columns[2], last};
  }

  private static <T> Object column(Collection<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
