package io.wattledger.aihosting.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.UUID;

/** Keeps what came in as it came, and lists what needs attention. */
@ApplicationScoped
public class EventArchive {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public EventArchive(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Notes an accepted event, and that it came late when its month or a later one is closed. */
  void accept(OwnedEvent event, NavigableSet<YearMonth> closed, Verdicts verdicts, Instant now) {
    YearMonth period = closed.ceiling(event.month());
    String reason = null;
    if (period != null) {
      reason =
          "late: "
              + period
              + " is closed and keeps its figures; the event counts from the next open month on,"
              + " and in "
              + period
              + " when it is reopened";
      EventRefusal late = EventRefusal.of(event.event(), event.customer().code(), null, reason);
      list(ExceptionKind.LATE, late, period, now);
    }
    verdicts.put(event.event(), EventOutcome.ACCEPTED, reason);
  }

  /** Notes an event that cannot be used. */
  void refuse(EventRefusal refusal, Verdicts verdicts, Instant now) {
    list(ExceptionKind.REJECTED, refusal, null, now);
    verdicts.put(refusal);
  }

  /** Notes an event that contradicts an accepted one. */
  void contradict(OwnedEvent event, Verdicts verdicts, Instant now) {
    String reason =
        "another event with this source and id was accepted before; the first one counts. Send a"
            + " correction under an id of its own";
    EventRefusal conflict = EventRefusal.of(event.event(), event.customer().code(), null, reason);
    list(ExceptionKind.CONFLICT, conflict, null, now);
    verdicts.put(event.event(), EventOutcome.CONFLICT, reason);
  }

  private void list(ExceptionKind kind, EventRefusal event, YearMonth period, Instant now) {
    sql.update(
        "insert into usage_exception as known (customer_code, kind, source, event_id, type,"
            + " subject, event_time, period, reason, received_at, last_received_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (customer_code, kind, source, event_id) do update set"
            + " times = known.times + 1, type = excluded.type, subject = excluded.subject,"
            + " event_time = excluded.event_time, reason = excluded.reason,"
            + " last_received_at = excluded.last_received_at",
        event.customer(),
        kind.name(),
        event.source(),
        event.id(),
        event.type(),
        event.subject(),
        storable(event.time()),
        period == null ? null : period.toString(),
        event.reason(),
        now,
        now);
  }

  private static Instant storable(Instant time) {
    return time == null || time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
  }

  /** Keeps the request's bytes. */
  void keep(EventBatch batch, UUID id, String customer, String receivedBy, Instant now) {
    try {
      sql.update(
          "insert into usage_batch (id, received_at, customer_code, received_by, mode, headers,"
              + " body, offsets) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::integer[])",
          id,
          now,
          customer,
          receivedBy,
          batch.mode().name(),
          json.writeValueAsString(batch.headers()),
          batch.body(),
          EventKeys.literal(Arrays.stream(batch.offsets()).boxed().toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers are plain text", e);
    }
  }
}
