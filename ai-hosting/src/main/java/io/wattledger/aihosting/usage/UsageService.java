package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.plan.PlanRepository;
import io.wattledger.aihosting.rating.engine.LineKind;
import io.wattledger.aihosting.usage.engine.Anomaly;
import io.wattledger.aihosting.usage.engine.GpuHours;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Computes usage statements from the stored sessions and plans. */
@ApplicationScoped
public class UsageService {

  private static final int MOST_ANOMALIES = 200;

  private final UsageScope scope;
  private final MonthSessions months;
  private final SessionRepository sessions;
  private final PlanRepository plans;

  /** Over the stored sessions and plans. */
  public UsageService(
      UsageScope scope, MonthSessions months, SessionRepository sessions, PlanRepository plans) {
    this.scope = scope;
    this.months = months;
    this.sessions = sessions;
    this.plans = plans;
  }

  /**
   * A customer's month to date.
   *
   * @param period the month in the customer's zone
   * @param named the customer, named by staff only
   * @param explain whether lines carry their explanation
   * @throws ProblemException 400, 403, 404 on the customer
   */
  @CustomerTransaction
  public UsageStatement statement(YearMonth period, String named, boolean explain) {
    Customer customer = scope.customer(named);
    MonthSessions.Month month = months.month(period, customer.zone());
    List<HeldSession> held = months.of(new SessionFilter(customer.code(), null), month);
    PricedUsage toDate = PricedUsage.of(customer, plans.of(customer.code()), held, month.toDate());
    PricedUsage whole = PricedUsage.of(customer, plans.of(customer.code()), held, month.whole());
    boolean over = month.close() != null || month.toDate().to().equals(month.whole().to());
    PricedUsage forecast = over ? toDate : whole;
    int running = over ? 0 : toDate.gpusAtEnd(held);
    return new UsageStatement(
        customer.code(),
        customer.view().name(),
        period,
        customer.view().timeZone(),
        customer.view().currency(),
        month.status(),
        month.whole().from(),
        month.whole().to(),
        month.toDate().to(),
        toDate.gpuSeconds(),
        GpuHours.of(toDate.gpuSeconds()),
        toDate.lines().stream().map(line -> UsageLines.view(line, explain)).toList(),
        toDate.amount().amount(),
        GpuHours.of(toDate.gpuSeconds(LineKind.UNPRICED)),
        new UsageForecast(running, GpuHours.of(forecast.gpuSeconds()), forecast.amount().amount()),
        toDate.days(),
        (int) held.stream().filter(h -> h.session().to() == null).count(),
        anomalies(customer.code(), toDate, month),
        month.close() == null
            ? 0
            : sessions.late(customer.code(), month.lastEvent(), month.whole().to()));
  }

  private List<UsageAnomaly> anomalies(
      String customer, PricedUsage usage, MonthSessions.Month month) {
    List<Anomaly> found = new ArrayList<>(usage.overlaps());
    Window window = month.toDate();
    if (!window.isEmpty()) {
      List<AllocationKey> unpaired = sessions.unpaired(customer, window, month.lastEvent());
      sessions.histories(unpaired, month.lastEvent()).values().stream()
          .flatMap(history -> history.anomalies().stream())
          .filter(a -> !a.from().isBefore(window.from()) && a.from().isBefore(window.to()))
          .forEach(found::add);
    }
    return found.stream().limit(MOST_ANOMALIES).map(UsageLines::view).toList();
  }
}
