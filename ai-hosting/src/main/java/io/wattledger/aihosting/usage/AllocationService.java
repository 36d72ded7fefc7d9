package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.usage.engine.GpuHours;
import io.wattledger.aihosting.usage.engine.GpuSession;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Lists allocations. */
@ApplicationScoped
public class AllocationService {

  private static final Comparator<AllocationView> ORDER =
      Comparator.comparing(AllocationView::startedAt)
          .thenComparing(AllocationView::resource)
          .thenComparing(AllocationView::allocation);

  private final UsageScope scope;
  private final MonthSessions months;

  /** Over the stored sessions. */
  public AllocationService(UsageScope scope, MonthSessions months) {
    this.scope = scope;
    this.months = months;
  }

  /**
   * A page of a customer's allocations in a month, by start.
   *
   * @throws ProblemException 400, 403, 404 on the customer
   */
  @CustomerTransaction
  public Page<AllocationView> list(YearMonth period, String customer, PageRequest page) {
    List<String> after = page.after(3);
    return Page.of(
        all(period, customer).stream()
            .filter(view -> after.isEmpty() || compare(view, after) > 0)
            .limit(page.fetchSize())
            .toList(),
        page,
        AllocationService::position);
  }

  /** All of a customer's allocations in a month, by start. */
  @CustomerTransaction
  public List<AllocationView> all(YearMonth period, String named) {
    Customer customer = scope.customer(named);
    MonthSessions.Month month = months.month(period, customer.zone());
    return months.of(new SessionFilter(customer.code(), null), month).stream()
        .map(held -> view(held, month.toDate()))
        .sorted(ORDER)
        .toList();
  }

  private static AllocationView view(HeldSession held, Window window) {
    GpuSession session = held.session();
    long seconds =
        session.gpus().size() * window.within(session.from(), session.endOr(window.to())).seconds();
    return new AllocationView(
        session.resource(),
        held.pool(),
        held.gpuModel(),
        session.allocation(),
        session.gpus().size(),
        session.from(),
        session.to(),
        seconds,
        GpuHours.of(seconds));
  }

  private static List<String> position(AllocationView view) {
    return List.of(view.startedAt().toString(), view.resource(), view.allocation());
  }

  private static int compare(AllocationView view, List<String> after) {
    int order = view.startedAt().compareTo(PageInstant.of(after.get(0)));
    order = order == 0 ? view.resource().compareTo(after.get(1)) : order;
    return order == 0 ? view.allocation().compareTo(after.get(2)) : order;
  }
}
