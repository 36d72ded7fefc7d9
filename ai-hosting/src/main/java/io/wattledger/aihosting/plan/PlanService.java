package io.wattledger.aihosting.plan;

import io.wattledger.aihosting.Terms;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.capacity.PoolRepository;
import io.wattledger.aihosting.customer.CustomerRepository;
import io.wattledger.aihosting.month.OpenMonths;
import io.wattledger.aihosting.rating.engine.PriceFinding;
import io.wattledger.aihosting.rating.engine.Reserved;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Keeps the price plans. */
@ApplicationScoped
public class PlanService {

  private static final String TYPE = "price-plan";

  private final PlanRepository plans;
  private final CustomerRepository customers;
  private final PoolRepository pools;
  private final OpenMonths months;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored plans. */
  public PlanService(
      PlanRepository plans,
      CustomerRepository customers,
      PoolRepository pools,
      OpenMonths months,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.plans = plans;
    this.customers = customers;
    this.pools = pools;
    this.months = months;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /**
   * The versions of a customer's plan.
   *
   * @throws ProblemException 404
   */
  @CustomerTransaction
  public List<PlanView> list(String customer) {
    requireCustomer(customer);
    return plans.of(customer);
  }

  /**
   * Adds a version to a customer's plan.
   *
   * @throws ProblemException 400 on wrong terms, 404, 409 when it reaches into a closed month, 422
   *     on an unknown pool or another number than the next
   */
  @CustomerTransaction
  public PlanView add(String customer, PlanRequest request) {
    requireSound(request);
    requireCustomer(customer);
    if (request.pool() != null && pools.find(request.pool()).isEmpty()) {
      throw contradiction("/pool", "there is no pool '" + request.pool() + "'");
    }
    locks.exclusive(TYPE, customer);
    int number = plans.of(customer).size() + 1;
    if (request.version() != null && request.version() != number) {
      throw contradiction("/version", "must be " + number + ", the next one");
    }
    months.require(request.effectiveFrom(), request.effectiveTo());
    PlanView added =
        new PlanView(
            number,
            request.pool(),
            request.effectiveFrom(),
            request.effectiveTo(),
            request.note(),
            request.rounding(),
            request.priceModel(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    plans.add(customer, added, user.name());
    audit.record("price-plan.added", TYPE, customer + "/" + number, null, added);
    changes.publish("price-plan.added", customer, added);
    return added;
  }

  private static void requireSound(PlanRequest request) {
    Terms terms = new Terms();
    OpenMonths.requireSince("/effectiveFrom", request.effectiveFrom());
    if (request.effectiveTo() != null && !request.effectiveFrom().isBefore(request.effectiveTo())) {
      terms.wrong("/effectiveTo", "must be after effectiveFrom " + request.effectiveFrom());
    }
    for (PriceFinding finding : request.priceModel().examine()) {
      terms.wrong("/priceModel/" + finding.member(), finding.detail());
    }
    if (request.priceModel() instanceof Reserved && request.pool() == null) {
      terms.wrong("/pool", "is required: a reservation holds GPUs of one pool");
    }
    terms.refuseIfWrong();
  }

  private void requireCustomer(String customer) {
    if (customers.find(customer).isEmpty()) {
      throw ProblemException.notFound("customer", customer);
    }
  }

  private static ProblemException contradiction(String pointer, String detail) {
    return ProblemException.unprocessable(
        "The plan cannot be added: " + pointer + " " + detail + ".",
        new FieldError(pointer, detail));
  }
}
