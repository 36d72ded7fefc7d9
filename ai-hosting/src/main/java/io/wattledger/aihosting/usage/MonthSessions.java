package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.event.ClosedMonths;
import io.wattledger.aihosting.usage.engine.AllocationHistory;
import io.wattledger.aihosting.usage.engine.GpuSession;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions that count in a month. In a closed month only events count that were there when it
 * was closed; what came later waits until the month is reopened.
 */
@ApplicationScoped
public class MonthSessions {

  private final SessionRepository sessions;
  private final ClosedMonths closed;
  private final Clock clock;

  /** Over the stored sessions. */
  public MonthSessions(SessionRepository sessions, ClosedMonths closed, Clock clock) {
    this.sessions = sessions;
    this.closed = closed;
    this.clock = clock;
  }

  /**
   * A month as it is looked at.
   *
   * @param whole the whole month in its zone
   * @param toDate the part that is counted
   * @param close the close, null while the month is open
   */
  public record Month(Window whole, Window toDate, ClosedMonths.Closed close) {

    /** Number of the last event that counts. */
    public long lastEvent() {
      return close == null ? Long.MAX_VALUE : close.lastEvent();
    }

    /** Whether the month can still change. */
    public UsageStatus status() {
      return close == null ? UsageStatus.OPEN : UsageStatus.CLOSED;
    }
  }

  /** The month in a zone, counted until now, or until its close when that was before its end. */
  public Month month(YearMonth period, BillingZone zone) {
    Interval month = zone.month(period);
    Optional<ClosedMonths.Closed> close = closed.find(period);
    Instant now = close.map(c -> c.lock().lockedAt()).orElseGet(clock::instant);
    Instant until = Instant.ofEpochSecond(now.getEpochSecond());
    Instant asOf = until.isBefore(month.end()) ? until : month.end();
    asOf = asOf.isBefore(month.start()) ? month.start() : asOf;
    return new Month(
        new Window(month.start(), month.end()),
        new Window(month.start(), asOf),
        close.orElse(null));
  }

  /** The sessions that touch the counted part of a month. */
  public List<HeldSession> of(SessionFilter filter, Month month) {
    Window window = month.toDate();
    List<HeldSession> all = sessions.touching(filter, window);
    if (month.close() == null) {
      return all;
    }
    List<AllocationKey> late = sessions.changedLate(filter, month.lastEvent(), window.to());
    return late.isEmpty() ? all : asClosed(all, late, month);
  }

  private List<HeldSession> asClosed(List<HeldSession> all, List<AllocationKey> late, Month month) {
    Set<AllocationKey> changed = new HashSet<>(late);
    List<HeldSession> counted = new ArrayList<>();
    all.stream().filter(session -> !changed.contains(session.key())).forEach(counted::add);
    counted.addAll(atClose(late, month));
    return counted;
  }

  /**
   * The sessions of a closed month's allocations that later events changed, as they were when it
   * was closed; none of an open month.
   */
  List<HeldSession> changedLate(SessionFilter filter, Month month) {
    return month.close() == null
        ? List.of()
        : atClose(sessions.changedLate(filter, month.lastEvent(), month.toDate().to()), month);
  }

  private List<HeldSession> atClose(List<AllocationKey> late, Month month) {
    List<HeldSession> counted = new ArrayList<>();
    if (late.isEmpty()) {
      return counted;
    }
    Map<AllocationKey, AllocationHistory> before = sessions.histories(late, month.lastEvent());
    Map<String, ResourcePlace> places = sessions.places(before.keySet());
    before.forEach(
        (key, history) -> {
          for (GpuSession session : history.sessions()) {
            if (!month
                .toDate()
                .within(session.from(), session.endOr(month.toDate().to()))
                .isEmpty()) {
              ResourcePlace place = places.get(key.resource());
              counted.add(new HeldSession(key.customer(), place.pool(), place.gpuModel(), session));
            }
          }
        });
    return counted;
  }
}
