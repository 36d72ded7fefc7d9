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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists allocations and adds them up. What later events changed in a closed month is put beside
 * what the database lists: it is computed from events, and there is little of it.
 */
@ApplicationScoped
public class AllocationService {

  private static final Comparator<AllocationView> ORDER =
      Comparator.comparing(AllocationView::startedAt)
          .thenComparing(AllocationView::resource)
          .thenComparing(AllocationView::allocation);
  private static final Comparator<List<String>> GROUP_ORDER =
      Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1));

  private final UsageScope scope;
  private final MonthSessions months;
  private final AllocationRepository allocations;

  /** Over the stored sessions. */
  public AllocationService(
      UsageScope scope, MonthSessions months, AllocationRepository allocations) {
    this.scope = scope;
    this.months = months;
    this.allocations = allocations;
  }

  /**
   * A page of a customer's allocations in a month, by start.
   *
   * @throws ProblemException 400, 403, 404 on the customer
   */
  @CustomerTransaction
  public Page<AllocationView> list(
      YearMonth period, String named, AllocationFilter filter, PageRequest page) {
    Customer customer = scope.customer(named);
    MonthSessions.Month month = months.month(period, customer.zone());
    List<String> keys = page.after(3);
    AllocationRepository.Position after =
        keys.isEmpty()
            ? null
            : new AllocationRepository.Position(
                PageInstant.of(keys.get(0)), keys.get(1), keys.get(2));
    Stream<AllocationView> stored =
        allocations.page(customer.code(), month, filter, after, page.fetchSize()).stream()
            .map(held -> view(held, month.toDate()));
    Stream<AllocationView> changed =
        changedLate(customer, month, filter)
            .filter(view -> after == null || compare(view, after) > 0);
    return Page.of(
        Stream.concat(stored, changed).sorted(ORDER).limit(page.fetchSize()).toList(),
        page,
        view -> List.of(view.startedAt().toString(), view.resource(), view.allocation()));
  }

  /** The sums over all of a customer's allocations in a month. */
  @CustomerTransaction
  public AllocationTotals totals(YearMonth period, String named, AllocationFilter filter) {
    Customer customer = scope.customer(named);
    MonthSessions.Month month = months.month(period, customer.zone());
    return changedLate(customer, month, filter)
        .map(AllocationTotals::of)
        .reduce(allocations.totals(customer.code(), month, filter), AllocationTotals::plus);
  }

  /** A page of a customer's allocations in a month, added up by pool or resource. */
  @CustomerTransaction
  public Page<AllocationGroup> groups(
      YearMonth period,
      String named,
      AllocationFilter filter,
      AllocationGrouping grouping,
      PageRequest page) {
    Customer customer = scope.customer(named);
    MonthSessions.Month month = months.month(period, customer.zone());
    List<String> after = page.after(2);
    Map<List<String>, AllocationGroup> groups = new TreeMap<>(GROUP_ORDER);
    allocations
        .groups(customer.code(), month, filter, grouping, after, page.fetchSize())
        .forEach(group -> groups.put(key(group), group));
    changedLate(customer, month, filter)
        .map(view -> group(view, grouping))
        .filter(group -> after.isEmpty() || GROUP_ORDER.compare(key(group), after) > 0)
        .forEach(group -> groups.merge(key(group), group, AllocationGroup::plus));
    return Page.of(
        groups.values().stream().limit(page.fetchSize()).toList(), page, AllocationService::key);
  }

  private Stream<AllocationView> changedLate(
      Customer customer, MonthSessions.Month month, AllocationFilter filter) {
    return months.changedLate(new SessionFilter(customer.code(), filter.pool()), month).stream()
        .filter(filter::admits)
        .map(held -> view(held, month.toDate()));
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

  private static AllocationGroup group(AllocationView view, AllocationGrouping grouping) {
    return new AllocationGroup(
        view.pool(),
        grouping == AllocationGrouping.RESOURCE ? view.resource() : null,
        view.gpuModel(),
        AllocationTotals.of(view));
  }

  private static List<String> key(AllocationGroup group) {
    return List.of(group.pool(), Objects.requireNonNullElse(group.resource(), ""));
  }

  private static int compare(AllocationView view, AllocationRepository.Position after) {
    int order = view.startedAt().compareTo(after.startedAt());
    order = order == 0 ? view.resource().compareTo(after.resource()) : order;
    return order == 0 ? view.allocation().compareTo(after.allocation()) : order;
  }
}
