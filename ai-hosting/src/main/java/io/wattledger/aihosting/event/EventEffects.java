package io.wattledger.aihosting.event;

import static io.wattledger.aihosting.event.EventKeys.column;

import io.wattledger.aihosting.usage.AllocationKey;
import io.wattledger.aihosting.usage.SessionRepository;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What accepted events change: allocations with their sessions, and metered quantities. */
@ApplicationScoped
public class EventEffects {

  private final Sql sql;
  private final SessionRepository sessions;

  /** Over the service's database. */
  public EventEffects(Sql sql, SessionRepository sessions) {
    this.sql = sql;
    this.sessions = sessions;
  }

  void apply(List<OwnedEvent> accepted, UUID batch, Instant at) {
    List<OwnedEvent> changes =
        accepted.stream().filter(event -> allocation(event) != null).toList();
    if (!changes.isEmpty()) {
      List<AllocationKey> keys =
          changes.stream()
              .map(
                  event ->
                      new AllocationKey(
                          event.customer().code(), event.event().subject(), allocation(event)))
              .distinct()
              .sorted()
              .toList();
      sessions.hold(keys);
      insertChanges(changes, batch, at);
      sessions.rebuild(keys);
    }
    insertMetered(
        accepted.stream()
            .filter(event -> event.event().content() instanceof UsageEvent.Metered)
            .toList(),
        batch,
        at);
  }

  private static String allocation(OwnedEvent event) {
    if (event.event().content() instanceof UsageEvent.Started started) {
      return started.allocation();
    }
    return event.event().content() instanceof UsageEvent.Stopped stopped
        ? stopped.allocation()
        : null;
  }

  private void insertChanges(List<OwnedEvent> changes, UUID batch, Instant at) {
    sql.update(
        "insert into allocation_event (customer_code, resource_code, allocation, started, at,"
            + " gpu_indexes, source, event_id, batch_id, position, recorded_at)"
            + " select e.customer, e.resource, e.allocation, e.gpus is not null,"
            + " e.at::timestamptz, e.gpus::integer[], e.source, e.id, ?, e.position::integer, ?"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?)"
            + " as e(customer, resource, allocation, at, gpus, source, id, position)",
        batch,
        at,
        column(changes, event -> event.customer().code()),
        column(changes, event -> event.event().subject()),
        column(changes, EventEffects::allocation),
        column(changes, event -> event.event().second().toString()),
        column(
            changes, event -> event.gpus() == null ? null : EventKeys.literal(event.gpus().list())),
        column(changes, event -> event.event().source()),
        column(changes, event -> event.event().id()),
        column(changes, event -> Integer.toString(event.event().position())));
  }

  private void insertMetered(List<OwnedEvent> measured, UUID batch, Instant at) {
    if (measured.isEmpty()) {
      return;
    }
    sql.update(
        "insert into metered_usage (customer_code, resource_code, meter, quantity, unit, from_at,"
            + " at, source, event_id, batch_id, position, recorded_at)"
            + " select e.customer, e.resource, e.meter, e.quantity::numeric, e.unit,"
            + " e.since::timestamptz, e.at::timestamptz, e.source, e.id, ?, e.position::integer, ?"
            + " from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " as e(customer, resource, meter, quantity, unit, since, at, source, id, position)",
        batch,
        at,
        column(measured, event -> event.customer().code()),
        column(measured, event -> event.event().subject()),
        column(measured, event -> metered(event).meter()),
        column(measured, event -> metered(event).quantity().toPlainString()),
        column(measured, event -> metered(event).unit()),
        column(measured, event -> text(metered(event).from())),
        column(measured, event -> event.event().time().toString()),
        column(measured, event -> event.event().source()),
        column(measured, event -> event.event().id()),
        column(measured, event -> Integer.toString(event.event().position())));
  }

  private static UsageEvent.Metered metered(OwnedEvent event) {
    return (UsageEvent.Metered) event.event().content();
  }

  private static String text(Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
