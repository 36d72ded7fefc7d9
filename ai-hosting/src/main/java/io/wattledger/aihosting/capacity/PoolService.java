package io.wattledger.aihosting.capacity;

import io.wattledger.aihosting.Terms;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.month.OpenMonths;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the GPU pools. */
@ApplicationScoped
public class PoolService {

  private static final String TYPE = "gpu-pool";

  private final PoolRepository pools;
  private final OpenMonths months;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored pools. */
  public PoolService(
      PoolRepository pools,
      OpenMonths months,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.pools = pools;
    this.months = months;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of pools by code. */
  @CustomerTransaction
  public Page<PoolView> list(PageRequest page) {
    return Page.by(
        pools.list(page.after(), page.fetchSize(), clock.instant()), page, PoolView::code);
  }

  /**
   * One pool.
   *
   * @throws ProblemException 404
   */
  @CustomerTransaction
  public PoolView get(String code) {
    return pools.find(code, clock.instant()).orElseThrow(() -> unknown(code));
  }

  /** A page of a pool's resources by code. */
  @CustomerTransaction
  public Page<ResourceView> resources(String pool, PageRequest page) {
    get(pool);
    return Page.by(pools.resources(pool, page.after(), page.fetchSize()), page, ResourceView::code);
  }

  /**
   * Stores a new pool.
   *
   * @throws ProblemException 400 on an unknown zone or contradicting days, 409 when a code is taken
   *     or a closed month would change
   */
  @CustomerTransaction
  public PoolView create(PoolRequest request) {
    new Terms().timeZone("/timeZone", request.timeZone()).refuseIfWrong();
    locks.exclusive(TYPE, request.code());
    if (pools.find(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a pool '"
              + request.code()
              + "'; choose another code, or add resources to that pool.");
    }
    pools.insert(request, clock.instant().truncatedTo(ChronoUnit.MICROS), user.name());
    store(request.code(), request.resources());
    PoolView created = get(request.code());
    audit.record("gpu-pool.created", TYPE, created.code(), null, request);
    changes.publish("gpu-pool.created", created.code(), created);
    return created;
  }

  /**
   * Adds resources to a pool.
   *
   * @throws ProblemException 400, 404, 409 as for a new pool
   */
  @CustomerTransaction
  public PoolView add(String code, List<PoolResourceRequest> resources) {
    locks.exclusive(TYPE, code);
    PoolView before = get(code);
    store(code, resources);
    PoolView after = get(code);
    audit.record("gpu-pool.extended", TYPE, code, before, Map.of("added", resources));
    changes.publish("gpu-pool.extended", code, after);
    return after;
  }

  /**
   * Sets the day on which a resource leaves service.
   *
   * @throws ProblemException 400 when it is not after the first day of service, 404, 409 when a
   *     closed month would change
   */
  @CustomerTransaction
  public ResourceView end(String pool, String code, LocalDate inServiceTo) {
    get(pool);
    locks.exclusive(TYPE, pool);
    ResourceView before =
        pools.named(List.of(code)).stream()
            .filter(resource -> resource.pool().equals(pool))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("resource of pool " + pool, code));
    if (inServiceTo != null && !inServiceTo.isAfter(before.inServiceFrom())) {
      new Terms()
          .wrong("/inServiceTo", "must be after inServiceFrom " + before.inServiceFrom())
          .refuseIfWrong();
    }
    LocalDate earlier = earlier(before.inServiceTo(), inServiceTo);
    if (earlier != null) {
      months.require(earlier, null);
    }
    pools.end(code, inServiceTo);
    ResourceView after =
        new ResourceView(code, pool, before.gpus(), before.inServiceFrom(), inServiceTo);
    audit.record("gpu-resource.changed", "gpu-resource", code, before, after);
    changes.publish("gpu-resource.changed", code, after);
    return after;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private void store(String pool, List<PoolResourceRequest> resources) {
    requireSound(resources);
    List<String> taken =
        pools.named(resources.stream().map(PoolResourceRequest::code).toList()).stream()
            .map(ResourceView::code)
            .sorted()
            .limit(20)
            .toList();
    if (!taken.isEmpty()) {
      throw ProblemException.conflict(
          "These resources are in a pool already: " + String.join(", ", taken) + ".");
    }
    resources.stream()
        .map(PoolResourceRequest::inServiceFrom)
        .min(LocalDate::compareTo)
        .ifPresent(first -> months.require(first, null));
    resources.forEach(resource -> pools.insert(pool, resource));
  }

  private static void requireSound(List<PoolResourceRequest> resources) {
    Terms terms = new Terms();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < resources.size(); i++) {
      PoolResourceRequest resource = resources.get(i);
      OpenMonths.requireSince("/resources/" + i + "/inServiceFrom", resource.inServiceFrom());
      if (resource.inServiceTo() != null
          && !resource.inServiceTo().isAfter(resource.inServiceFrom())) {
        terms.wrong("/resources/" + i + "/inServiceTo", "must be after inServiceFrom");
      }
      if (!seen.add(resource.code())) {
        terms.wrong("/resources/" + i + "/code", "'" + resource.code() + "' is there twice");
      }
    }
    terms.refuseIfWrong();
  }

  private static ProblemException unknown(String code) {
    return ProblemException.notFound("GPU pool", code);
  }
}
