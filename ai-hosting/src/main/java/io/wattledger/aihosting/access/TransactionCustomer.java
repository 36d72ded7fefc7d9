package io.wattledger.aihosting.access;

import io.wattledger.service.database.Sql;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/**
 * Names the customer of the current transaction: to PostgreSQL by settings that end with the
 * transaction, to the code by {@link CurrentCustomer}. The organization's row is found under
 * row-level security too, so that a token of one organization cannot name another one's customer.
 */
@ApplicationScoped
public class TransactionCustomer {

  private static final String NAMED = TransactionCustomer.class.getName();

  private final Sql sql;
  private final Caller caller;
  private final CurrentCustomer current;
  private final TransactionSynchronizationRegistry transaction;

  /** Over the service's database and the current request. */
  public TransactionCustomer(
      Sql sql,
      Caller caller,
      CurrentCustomer current,
      TransactionSynchronizationRegistry transaction) {
    this.sql = sql;
    this.caller = caller;
    this.current = current;
    this.transaction = transaction;
  }

  /**
   * Names the customer, or nobody for staff.
   *
   * @throws ProblemException 403 when the caller is neither staff nor a customer of ours
   */
  public void name() {
    if (caller.isStaff() || transaction.getResource(NAMED) != null) {
      return;
    }
    if (!caller.isCustomer()) {
      throw ProblemException.forbidden("This needs the login of a customer or of staff.");
    }
    UUID organization = caller.organization();
    sql.run("select set_config('wattledger.organization', ?, true)", organization.toString());
    String code =
        sql.first(
                "select code from customer where organization_id = ?",
                row -> row.getString(1),
                organization)
            .orElseThrow(
                () -> ProblemException.forbidden("Your organization is no customer here yet."));
    sql.run("select set_config('wattledger.customer', ?, true)", code);
    current.is(code);
    transaction.putResource(NAMED, code);
  }
}
