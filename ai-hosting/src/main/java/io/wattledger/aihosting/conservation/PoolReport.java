package io.wattledger.aihosting.conservation;

import io.wattledger.aihosting.capacity.ExclusionReason;
import io.wattledger.aihosting.capacity.PoolView;
import io.wattledger.aihosting.conservation.engine.Conservation;
import io.wattledger.aihosting.usage.MonthSessions;
import io.wattledger.aihosting.usage.engine.GpuHours;
import io.wattledger.kernel.explain.Explanation;
import java.util.List;
import java.util.TreeSet;

/** The reconciliation of a pool in the form in which it is shown. */
final class PoolReport {

  private static final int MOST_CONTESTS = 200;
  private static final String UNIT = "GPU-h";

  private PoolReport() {}

  static PoolConservation of(
      PoolView pool, MonthSessions.Month month, Conservation found, boolean explain) {
    return new PoolConservation(
        pool.code(),
        pool.name(),
        pool.timeZone(),
        month.whole().from(),
        month.whole().to(),
        month.toDate().to(),
        GpuTime.of(found.capacity()),
        GpuTime.of(found.billed()),
        GpuTime.of(found.excludedTotal()),
        GpuTime.of(found.idle()),
        GpuTime.of(found.oversold()),
        GpuTime.of(found.contested()),
        GpuTime.of(found.outside()),
        customers(found),
        found.excluded().entrySet().stream()
            .map(
                entry ->
                    new ExcludedShare(
                        ExclusionReason.valueOf(entry.getKey()), GpuTime.of(entry.getValue())))
            .sorted((one, other) -> one.reason().compareTo(other.reason()))
            .toList(),
        found.contests().stream()
            .limit(MOST_CONTESTS)
            .map(
                contest ->
                    new ContestedStretch(
                        contest.resource(),
                        contest.gpu(),
                        contest.from(),
                        contest.to(),
                        contest.customers()))
            .toList(),
        explain ? explanation(pool, found) : null);
  }

  private static List<CustomerShare> customers(Conservation found) {
    TreeSet<String> codes = new TreeSet<>(found.used().keySet());
    codes.addAll(found.reservedUnused().keySet());
    return codes.stream()
        .map(
            code ->
                new CustomerShare(
                    code,
                    GpuTime.of(found.used().getOrDefault(code, 0L)),
                    GpuTime.of(found.reservedUnused().getOrDefault(code, 0L))))
        .toList();
  }

  private static Explanation explanation(PoolView pool, Conservation found) {
    Explanation billed =
        Explanation.of("Billed", GpuHours.of(found.billed()), UNIT)
            .by("Σ used + Σ reserved and not used − contested", "gpu-conservation.md")
            .input("used", GpuHours.of(sum(found.used().values())), UNIT, "allocations")
            .input(
                "reservedUnused",
                GpuHours.of(sum(found.reservedUnused().values())),
                UNIT,
                "plans less allocations")
            .input("contested", GpuHours.of(found.contested()), UNIT, "claims of two customers")
            .build();
    return Explanation.of("Idle GPU-hours", GpuHours.of(found.idle()), UNIT)
        .by("capacity + oversold − billed − excluded", "gpu-conservation.md")
        .input("capacity", GpuHours.of(found.capacity()), UNIT, "resources of pool " + pool.code())
        .input("oversold", GpuHours.of(found.oversold()), UNIT, "reserved beyond what was there")
        .input("billed", billed)
        .input("excluded", GpuHours.of(found.excludedTotal()), UNIT, "exclusions")
        .build();
  }

  private static long sum(Iterable<Long> parts) {
    long sum = 0;
    for (long part : parts) {
      sum += part;
    }
    return sum;
  }
}
