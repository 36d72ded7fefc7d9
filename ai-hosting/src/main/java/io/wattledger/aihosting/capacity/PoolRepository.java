package io.wattledger.aihosting.capacity;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored pools and resources. */
@ApplicationScoped
public class PoolRepository {

  private static final String SELECT =
      "select p.code, p.name, p.site_code, p.gpu_model, p.time_zone, count(r.code) as resources,"
          + " coalesce(sum(r.gpus), 0) as gpus from gpu_pool p left join gpu_resource r"
          + " on r.pool_code = p.code and r.in_service_from <= (?::timestamptz at time zone"
          + " p.time_zone)::date and (r.in_service_to is null or r.in_service_to >"
          + " (?::timestamptz at time zone p.time_zone)::date)";
  private static final String GROUPED = " group by p.code order by p.code limit ?";
  private static final String RESOURCES =
      "select code, pool_code, gpus, in_service_from, in_service_to from gpu_resource";

  private final Sql sql;

  /** Over the service's database. */
  public PoolRepository(Sql sql) {
    this.sql = sql;
  }

  List<PoolView> list(String after, int atMost, Instant now) {
    return sql.list(
        SELECT + " where p.code > ?" + GROUPED,
        PoolRepository::pool,
        now,
        now,
        after == null ? "" : after,
        atMost);
  }

  Optional<PoolView> find(String code, Instant now) {
    return sql.first(
        SELECT + " where p.code = ?" + GROUPED, PoolRepository::pool, now, now, code, 1);
  }

  /** A pool; its counts are those of all times. */
  public Optional<PoolView> find(String code) {
    return all().stream().filter(pool -> pool.code().equals(code)).findFirst();
  }

  /** All pools by code, with everything that was ever in them. */
  public List<PoolView> all() {
    return sql.list(
        "select p.code, p.name, p.site_code, p.gpu_model, p.time_zone, count(r.code) as resources,"
            + " coalesce(sum(r.gpus), 0) as gpus from gpu_pool p left join gpu_resource r"
            + " on r.pool_code = p.code group by p.code order by p.code",
        PoolRepository::pool);
  }

  List<ResourceView> resources(String pool, String after, int atMost) {
    return sql.list(
        RESOURCES + " where pool_code = ? and code > ? order by code limit ?",
        PoolRepository::resource,
        pool,
        after == null ? "" : after,
        atMost);
  }

  /** All resources of a pool. */
  public List<ResourceView> resources(String pool) {
    return sql.list(
        RESOURCES + " where pool_code = ? order by code", PoolRepository::resource, pool);
  }

  /** Those of these resources that exist. */
  public List<ResourceView> named(Collection<String> codes) {
    return sql.list(
        RESOURCES + " where code = any(?)",
        PoolRepository::resource,
        (Object) codes.toArray(String[]::new));
  }

  void insert(PoolRequest pool, Instant at, String by) {
    sql.update(
        "insert into gpu_pool (code, name, site_code, gpu_model, time_zone, recorded_at,"
            + " recorded_by) values (?, ?, ?, ?, ?, ?, ?)",
        pool.code(),
        pool.name().trim(),
        pool.siteCode(),
        pool.gpuModel().trim(),
        pool.timeZone(),
        at,
        by);
  }

  void insert(String pool, PoolResourceRequest resource) {
    sql.update(
        "insert into gpu_resource (code, pool_code, gpus, in_service_from, in_service_to)"
            + " values (?, ?, ?, ?, ?)",
        resource.code(),
        pool,
        resource.gpus(),
        resource.inServiceFrom(),
        resource.inServiceTo());
  }

  void end(String resource, LocalDate inServiceTo) {
    sql.update("update gpu_resource set in_service_to = ? where code = ?", inServiceTo, resource);
  }

  private static PoolView pool(ResultSet row) throws SQLException {
    return new PoolView(
        row.getString("code"),
        row.getString("name"),
        row.getString("site_code"),
        row.getString("gpu_model"),
        row.getString("time_zone"),
        row.getInt("resources"),
        row.getInt("gpus"));
  }

  private static ResourceView resource(ResultSet row) throws SQLException {
    return new ResourceView(
        row.getString("code"),
        row.getString("pool_code"),
        row.getInt("gpus"),
        row.getObject("in_service_from", LocalDate.class),
        row.getObject("in_service_to", LocalDate.class));
  }
}
