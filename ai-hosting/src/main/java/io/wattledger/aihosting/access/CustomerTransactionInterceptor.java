package io.wattledger.aihosting.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.wattledger.service.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;

/** Opens the transaction of {@link CustomerTransaction}, or joins it, and names its customer. */
@CustomerTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class CustomerTransactionInterceptor {

  private final TransactionCustomer transaction;

  /** Over the rule that names a transaction's customer. */
  public CustomerTransactionInterceptor(TransactionCustomer transaction) {
    this.transaction = transaction;
  }

  @AroundInvoke
  Object run(InvocationContext invocation) throws Exception {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.name();
      return invocation.proceed();
    }
    QuarkusTransaction.begin();
    boolean done = false;
    try {
      transaction.name();
      Object result = invocation.proceed();
      if (QuarkusTransaction.isRollbackOnly()) {
        return result;
      }
      if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
        throw ProblemException.unavailable(
            "The request took longer than it may, and nothing was stored. Repeat it in a moment.");
      }
      done = true;
      QuarkusTransaction.commit();
      return result;
    } finally {
      if (!done && QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        QuarkusTransaction.rollback();
      }
    }
  }
}
