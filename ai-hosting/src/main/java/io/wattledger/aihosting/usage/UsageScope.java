package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.access.CurrentCustomer;
import io.wattledger.aihosting.access.ForeignCustomer;
import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.customer.CustomerRepository;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose usage is looked at: a customer looks at its own, staff names whose. */
@ApplicationScoped
public class UsageScope {

  private final CustomerRepository customers;
  private final CurrentCustomer current;
  private final ForeignCustomer foreign;

  /** Over the stored customers and the current request. */
  public UsageScope(
      CustomerRepository customers, CurrentCustomer current, ForeignCustomer foreign) {
    this.customers = customers;
    this.current = current;
    this.foreign = foreign;
  }

  /**
   * The customer.
   *
   * @param named the customer that the request names, null when it names none
   * @throws ProblemException 400 when staff names none, 403 when a customer names one, 404
   */
  public Customer customer(String named) {
    if (current.code().isPresent()) {
      if (named != null) {
        foreign.note(named);
        throw ProblemException.forbidden("Leave customer out: you see your own usage.");
      }
      return customers.find(current.code().get()).orElseThrow();
    }
    if (named == null || named.isBlank()) {
      String detail = "customer is required: the code of the customer whose usage you want.";
      throw ProblemException.badRequest(detail, new FieldError("customer", detail));
    }
    return customers.find(named).orElseThrow(() -> ProblemException.notFound("customer", named));
  }
}
