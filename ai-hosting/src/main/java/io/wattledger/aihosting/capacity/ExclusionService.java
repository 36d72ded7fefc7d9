package io.wattledger.aihosting.capacity;

import io.wattledger.aihosting.Terms;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.month.OpenMonths;
import io.wattledger.kernel.time.BillingZone;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Keeps what is excluded from the pools. */
@ApplicationScoped
public class ExclusionService {

  private static final String TYPE = "capacity-exclusion";

  private final ExclusionRepository exclusions;
  private final PoolRepository pools;
  private final OpenMonths months;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored exclusions. */
  public ExclusionService(
      ExclusionRepository exclusions,
      PoolRepository pools,
      OpenMonths months,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.exclusions = exclusions;
    this.pools = pools;
    this.months = months;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of what is excluded from a pool, newest entry first. */
  @CustomerTransaction
  public Page<ExclusionView> list(String pool, PageRequest page) {
    requirePool(pool);
    List<String> after = page.after(2);
    Instant before = after.isEmpty() ? null : Instant.parse(after.get(0));
    UUID beforeId = after.isEmpty() ? null : UUID.fromString(after.get(1));
    return Page.of(
        exclusions.list(pool, before, beforeId, page.fetchSize()),
        page,
        exclusion -> List.of(exclusion.recordedAt().toString(), exclusion.id().toString()));
  }

  /**
   * Excludes capacity.
   *
   * @throws ProblemException 400 on contradicting times, 404, 409 when a closed month would change,
   *     422 on a resource that is not in the pool
   */
  @CustomerTransaction
  public ExclusionView add(String pool, ExclusionRequest request) {
    PoolView owner = requirePool(pool);
    requireSound(request);
    ResourceView resource =
        pools.named(List.of(request.resource())).stream()
            .filter(known -> known.pool().equals(pool))
            .findFirst()
            .orElseThrow(
                () -> contradiction("/resource", "pool " + pool + " has no such resource"));
    if (request.gpuIndexes() != null
        && request.gpuIndexes().stream().anyMatch(index -> index >= resource.gpus())) {
      throw contradiction("/gpuIndexes", "must be 0 to " + (resource.gpus() - 1));
    }
    months.require(request.from(), request.to(), BillingZone.of(owner.timeZone()));
    ExclusionView added =
        new ExclusionView(
            UUID.randomUUID(),
            pool,
            resource.code(),
            request.gpuIndexes() == null
                ? null
                : request.gpuIndexes().stream().sorted().distinct().toList(),
            request.from(),
            request.to(),
            request.reason(),
            request.note(),
            now(),
            user.name(),
            0);
    exclusions.insert(added);
    audit.record("capacity-exclusion.added", TYPE, added.id().toString(), null, added);
    changes.publish("capacity-exclusion.added", added.id().toString(), added);
    return added;
  }

  /**
   * Sets the end of an exclusion. The time between the old end and the new one changes its meaning,
   * so the months that it lies in must be open.
   *
   * @throws ProblemException 400 when it ends before it begins, 404, 409 when a closed month would
   *     change, 409, 412 and 428 on the version
   */
  @CustomerTransaction
  public ExclusionView end(String pool, UUID id, Instant to, Revision revision) {
    PoolView owner = requirePool(pool);
    ExclusionView before = locked(pool, id);
    revision.required().matches(before.version());
    requireOrder(before.from(), to);
    if (to.equals(before.to())) {
      return before;
    }
    boolean shorter = before.to() == null || to.isBefore(before.to());
    months.require(
        shorter ? to : before.to(), shorter ? before.to() : to, BillingZone.of(owner.timeZone()));
    ExclusionView after = before.until(to);
    exclusions.end(after);
    audit.record("capacity-exclusion.ended", TYPE, id.toString(), before, after);
    changes.publish("capacity-exclusion.ended", id.toString(), after);
    return after;
  }

  /**
   * Withdraws an exclusion.
   *
   * @throws ProblemException 404, 409 when a closed month would change
   */
  @CustomerTransaction
  public void withdraw(String pool, UUID id) {
    PoolView owner = requirePool(pool);
    ExclusionView before = locked(pool, id);
    months.require(before.from(), before.to(), BillingZone.of(owner.timeZone()));
    exclusions.withdraw(id, now(), user.name());
    audit.record("capacity-exclusion.withdrawn", TYPE, id.toString(), before, null);
    changes.publish("capacity-exclusion.withdrawn", id.toString(), null);
  }

  private static void requireSound(ExclusionRequest request) {
    OpenMonths.requireSince("/from", request.from().atZone(ZoneOffset.UTC).toLocalDate());
    if (request.to() != null) {
      requireOrder(request.from(), request.to());
    }
  }

  private static void requireOrder(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      new Terms().wrong("/to", "must be after from " + from).refuseIfWrong();
    }
  }

  private ExclusionView locked(String pool, UUID id) {
    return exclusions
        .find(pool, id)
        .orElseThrow(() -> ProblemException.notFound("exclusion of pool " + pool, id));
  }

  private PoolView requirePool(String code) {
    return pools.find(code).orElseThrow(() -> ProblemException.notFound("GPU pool", code));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException contradiction(String pointer, String detail) {
    return ProblemException.unprocessable(
        "The exclusion cannot be added: " + pointer + " " + detail + ".",
        new FieldError(pointer, detail));
  }
}
