package io.wattledger.aihosting.customer;

import io.wattledger.aihosting.access.CurrentCustomer;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.plan.PlanRepository;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** What a customer sees of itself. */
@ApplicationScoped
public class OwnCustomerService {

  private final CustomerRepository customers;
  private final PlanRepository plans;
  private final CurrentCustomer current;

  /** Over the stored customers and plans. */
  public OwnCustomerService(
      CustomerRepository customers, PlanRepository plans, CurrentCustomer current) {
    this.customers = customers;
    this.plans = plans;
    this.current = current;
  }

  /** The customer that asks, with its plans. */
  @CustomerTransaction
  public OwnCustomer get() {
    String code =
        current
            .code()
            .orElseThrow(() -> ProblemException.forbidden("This is for the people of a customer."));
    CustomerView own = customers.find(code).orElseThrow().view();
    return new OwnCustomer(
        own.code(),
        own.name(),
        own.legalName(),
        own.timeZone(),
        own.currency(),
        own.contact(),
        own.taxId(),
        own.status(),
        plans.of(code));
  }
}
