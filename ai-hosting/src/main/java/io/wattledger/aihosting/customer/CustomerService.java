package io.wattledger.aihosting.customer;

import io.wattledger.aihosting.Terms;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.month.OpenMonths;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Keeps the customers. */
@ApplicationScoped
public class CustomerService {

  private static final String TYPE = "ai-customer";

  private final CustomerRepository customers;
  private final OpenMonths months;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored customers. */
  public CustomerService(
      CustomerRepository customers,
      OpenMonths months,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.customers = customers;
    this.months = months;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of customers by code. */
  @CustomerTransaction
  public Page<CustomerView> list(PageRequest page) {
    return Page.by(customers.list(page.after(), page.fetchSize()), page, CustomerView::code);
  }

  /**
   * One customer.
   *
   * @throws ProblemException 404
   */
  @CustomerTransaction
  public CustomerView get(String code) {
    return customers.find(code).orElseThrow(() -> unknown(code)).view();
  }

  /**
   * Stores a new customer.
   *
   * @throws ProblemException 400 on an unknown zone or currency, 409 when the code or the
   *     organization is taken
   */
  @CustomerTransaction
  public CustomerView create(CustomerRequest request) {
    requireSound(request);
    if (customers.find(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a customer '"
              + request.code()
              + "'; choose another code, or change that customer.");
    }
    requireFreeOrganization(request.organizationId(), request.code());
    CustomerView created = view(request, 0);
    customers.insert(created, clock.instant().truncatedTo(ChronoUnit.MICROS), user.name());
    audit.record("ai-customer.created", TYPE, created.code(), null, created);
    changes.publish("ai-customer.created", created.code(), created);
    return created;
  }

  /**
   * Changes a customer as a whole. Another zone or currency changes every month that the customer
   * has, so none of them may be closed.
   *
   * @throws ProblemException 400, 404, 409 when a closed month would change or the organization is
   *     taken, 412 and 428 on the version
   */
  @CustomerTransaction
  public CustomerView update(String code, CustomerRequest request, Revision revision) {
    if (!code.equals(request.code())) {
      throw ProblemException.badRequest(
          "A customer's code does not change.",
          new FieldError("/code", "must be '" + code + "', the code in the path"));
    }
    requireSound(request);
    revision.required();
    CustomerView before = customers.lock(code).orElseThrow(() -> unknown(code));
    revision.matches(before.version());
    requireFreeOrganization(request.organizationId(), code);
    if (!before.timeZone().equals(request.timeZone())
        || !before.currency().equals(request.currency())) {
      months.require(OpenMonths.EARLIEST, null);
    }
    CustomerView same = view(request, before.version());
    if (same.equals(before)) {
      return before;
    }
    CustomerView after = view(request, before.version() + 1);
    customers.update(after);
    audit.record("ai-customer.changed", TYPE, code, before, after);
    changes.publish("ai-customer.changed", code, after);
    return after;
  }

  private void requireFreeOrganization(UUID organization, String code) {
    Optional<String> owner = customers.ofOrganization(organization);
    if (owner.isPresent() && !owner.get().equals(code)) {
      throw ProblemException.conflict(
          "The organization " + organization + " belongs to customer '" + owner.get() + "'.");
    }
  }

  private static void requireSound(CustomerRequest request) {
    new Terms()
        .timeZone("/timeZone", request.timeZone())
        .currency("/currency", request.currency())
        .refuseIfWrong();
  }

  private static CustomerView view(CustomerRequest request, long version) {
    return new CustomerView(
        request.code(),
        request.name().trim(),
        request.legalName().trim(),
        request.organizationId(),
        request.timeZone(),
        request.currency(),
        request.contact(),
        request.taxId(),
        request.status(),
        version);
  }

  private static ProblemException unknown(String code) {
    return ProblemException.notFound("customer", code);
  }
}
