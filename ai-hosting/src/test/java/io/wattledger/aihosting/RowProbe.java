package io.wattledger.aihosting;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks at rows as a forgetful query would: without saying whose. */
@ApplicationScoped
public class RowProbe {

  /** The tables that {@link RowSecurityTest} finds in the database. */
  static final List<String> TABLES =
      List.of(
          "allocation_event",
          "gpu_allocation",
          "gpu_session",
          "metered_usage",
          "price_plan",
          "usage_event_key",
          "usage_exception");

  private static final String OWNERS =
      TABLES.stream()
          .map(
              table ->
                  " union select customer_code from " + table + " where customer_code is not null")
          .collect(Collectors.joining("", "select code from customer", ""));

  private final Sql sql;
  private final AuditTrail audit;

  RowProbe(Sql sql, AuditTrail audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /** Whose rows a transaction sees, in every table with a customer that it may read. */
  @CustomerTransaction
  public Set<String> owners() {
    Set<String> owners = new TreeSet<>();
    sql.list(OWNERS, row -> owners.add(row.getString(1)));
    return owners;
  }

  /** Fails in the middle. */
  @CustomerTransaction
  public Set<String> fail() {
    owners();
    throw new IllegalStateException("a failure in the middle");
  }

  /** Is refused by the database in the middle. */
  @CustomerTransaction
  public void breakStatement() {
    owners();
    sql.run("select 1 / (select count(*) from customer where code = 'nobody-at-all')");
  }

  /** Takes longer than the database allows. */
  @CustomerTransaction
  public void dawdle() {
    owners();
    sql.run("select set_config('statement_timeout', '20ms', true)");
    sql.run("select pg_sleep(1)::text");
  }

  /** Whose rows a statement sees that runs after everything, outside of any transaction. */
  public Set<String> ownersWithoutTransaction() {
    return new TreeSet<>(
        sql.list("select distinct customer_code from gpu_session", row -> row.getString(1)));
  }

  /** Writes for another customer. */
  @CustomerTransaction
  public void writeFor(String customer, String resource) {
    sql.update(
        "insert into gpu_allocation (customer_code, resource_code, allocation) values (?, ?, 'x')",
        customer,
        resource);
  }

  /** Counts an effect beside an audit entry, as a money-creating service would. */
  @CustomerTransaction
  public long effect(String resource, String allocation) {
    sql.update(
        "insert into gpu_allocation (customer_code, resource_code, allocation)"
            + " select code, ?, ? from customer",
        resource,
        allocation);
    audit.record("probe.effect", "probe", allocation, null, null);
    return sql.first("select count(*) from gpu_allocation", row -> row.getLong(1)).orElseThrow();
  }
}
