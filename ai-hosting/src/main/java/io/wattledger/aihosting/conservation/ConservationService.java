package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.capacity.ExclusionRepository;
import io.wattledger.aihosting.capacity.ExclusionView;
import io.wattledger.aihosting.capacity.PoolRepository;
import io.wattledger.aihosting.capacity.PoolView;
import io.wattledger.aihosting.capacity.ResourceView;
import io.wattledger.aihosting.conservation.engine.CapacityUnit;
import io.wattledger.aihosting.conservation.engine.Claim;
import io.wattledger.aihosting.conservation.engine.Conservation;
import io.wattledger.aihosting.conservation.engine.Exclusion;
import io.wattledger.aihosting.conservation.engine.PoolFacts;
import io.wattledger.aihosting.conservation.engine.Reservation;
import io.wattledger.aihosting.usage.HeldSession;
import io.wattledger.aihosting.usage.MonthSessions;
import io.wattledger.aihosting.usage.SessionFilter;
import io.wattledger.aihosting.usage.UsageStatus;
import io.wattledger.aihosting.usage.engine.GpuSet;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reconciles capacity with its use, for staff. */
@ApplicationScoped
public class ConservationService {

  private final PoolRepository pools;
  private final ExclusionRepository exclusions;
  private final MonthSessions months;
  private final Reservations reservations;

  /** Over the stored capacity, sessions and plans. */
  public ConservationService(
      PoolRepository pools,
      ExclusionRepository exclusions,
      MonthSessions months,
      Reservations reservations) {
    this.pools = pools;
    this.exclusions = exclusions;
    this.months = months;
    this.reservations = reservations;
  }

  /**
   * Where the capacity of a month went.
   *
   * @param period the month, in each pool's zone
   * @param only a pool, null for all
   * @param explain whether each pool explains its figures
   * @throws ProblemException 404 when there is no such pool
   */
  @CustomerTransaction
  public ConservationReport report(YearMonth period, String only, boolean explain) {
    List<PoolView> wanted =
        pools.all().stream().filter(pool -> only == null || pool.code().equals(only)).toList();
    if (only != null && wanted.isEmpty()) {
      throw ProblemException.notFound("GPU pool", only);
    }
    UsageStatus status = months.month(period, BillingZone.UTC).status();
    return new ConservationReport(
        period, status, wanted.stream().map(pool -> reconcile(period, pool, explain)).toList());
  }

  private PoolConservation reconcile(YearMonth period, PoolView pool, boolean explain) {
    BillingZone zone = BillingZone.of(pool.timeZone());
    MonthSessions.Month month = months.month(period, zone);
    Window window = month.toDate();
    List<ResourceView> resources = pools.resources(pool.code());
    List<Claim> claims =
        months.of(new SessionFilter(null, pool.code()), month).stream()
            .map(ConservationService::claim)
            .toList();
    List<Reservation> reserved = reservations.of(pool.code(), window);
    PoolFacts facts =
        new PoolFacts(
            resources.stream().map(resource -> unit(resource, zone)).toList(),
            claims,
            excluded(pool.code(), resources, window),
            reserved);
    return PoolReport.of(pool, month, Conservation.of(facts, window), explain);
  }

  private static CapacityUnit unit(ResourceView resource, BillingZone zone) {
    return new CapacityUnit(
        resource.code(),
        resource.gpus(),
        start(resource.inServiceFrom(), zone),
        resource.inServiceTo() == null ? null : start(resource.inServiceTo(), zone));
  }

  private static Instant start(LocalDate day, BillingZone zone) {
    return day.atStartOfDay(zone.id()).toInstant();
  }

  private static Claim claim(HeldSession held) {
    return new Claim(
        held.customer(),
        held.session().resource(),
        held.session().gpus(),
        held.session().from(),
        held.session().to());
  }

  private List<Exclusion> excluded(String pool, List<ResourceView> resources, Window window) {
    Map<String, ResourceView> byCode =
        resources.stream().collect(Collectors.toMap(ResourceView::code, Function.identity()));
    return exclusions.touching(pool, window.from(), window.to()).stream()
        .map(exclusion -> exclusion(exclusion, byCode.get(exclusion.resource())))
        .toList();
  }

  private static Exclusion exclusion(ExclusionView exclusion, ResourceView resource) {
    GpuSet gpus =
        exclusion.gpuIndexes() == null
            ? GpuSet.all(resource.gpus())
            : GpuSet.of(exclusion.gpuIndexes());
    return new Exclusion(
        exclusion.resource(), gpus, exclusion.from(), exclusion.to(), exclusion.reason().name());
  }
}
