package io.wattledger.aihosting;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.plan.PlanRepository;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** Looks at rows as a forgetful query would: without saying whose. */
@ApplicationScoped
public class RowProbe {

  private final Sql sql;
  private final PlanRepository plans;
  private final AuditTrail audit;

  RowProbe(Sql sql, PlanRepository plans, AuditTrail audit) {
    this.sql = sql;
    this.plans = plans;
    this.audit = audit;
  }

  /** Whose rows a transaction sees, through plain SQL and through Hibernate. */
  @CustomerTransaction
  public Set<String> owners() {
    Set<String> owners = new TreeSet<>(plans.byCustomer().keySet());
    owners.addAll(
        sql.list("select distinct customer_code from gpu_session", row -> row.getString(1)));
    owners.addAll(sql.list("select code from customer", row -> row.getString(1)));
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
