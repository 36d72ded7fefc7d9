package io.wattledger.aihosting.event;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The keys of all events that were ever accepted. */
@ApplicationScoped
public class EventKeys {

  private final Sql sql;

  /** Over the service's database. */
  public EventKeys(Sql sql) {
    this.sql = sql;
  }

  /**
   * Records the keys that are new, in the order of the keys, so that requests with the same events
   * wait for each other and never in a circle.
   *
   * @param events one for each key, in the order of the keys
   * @return the keys that were new
   */
  Set<OwnedEvent.Key> insert(Collection<OwnedEvent> events, UUID batch, Instant at) {
    Set<OwnedEvent.Key> recorded = new HashSet<>();
    if (!events.isEmpty()) {
      sql.list(
          "insert into usage_event_key (customer_code, source, event_id, digest, batch_id,"
              + " position, recorded_at) select e.customer, e.source, e.id,"
              + " decode(e.digest, 'hex'), ?, e.position::integer, ?"
              + " from unnest(?, ?, ?, ?, ?) as e(customer, source, id, digest, position)"
              + " order by e.customer collate \"C\", e.source collate \"C\", e.id collate \"C\""
              + " on conflict do nothing returning customer_code, source, event_id",
          row ->
              recorded.add(
                  new OwnedEvent.Key(row.getString(1), row.getString(2), row.getString(3))),
          batch,
          at,
          column(events, event -> event.customer().code()),
          column(events, event -> event.event().source()),
          column(events, event -> event.event().id()),
          column(events, event -> HexFormat.of().formatHex(event.event().digest())),
          column(events, event -> Integer.toString(event.event().position())));
    }
    return recorded;
  }

  /** The digests under which the keys of events were accepted. */
  Map<OwnedEvent.Key, byte[]> digests(Collection<OwnedEvent> events) {
    Map<OwnedEvent.Key, byte[]> digests = new HashMap<>();
    if (!events.isEmpty()) {
      sql.list(
          "select k.customer_code, k.source, k.event_id, k.digest from usage_event_key k"
              + " join unnest(?, ?, ?) as e(customer, source, id) on k.customer_code = e.customer"
              + " and k.source = e.source and k.event_id = e.id",
          row ->
              digests.put(
                  new OwnedEvent.Key(row.getString(1), row.getString(2), row.getString(3)),
                  row.getBytes(4)),
          column(events, event -> event.customer().code()),
          column(events, event -> event.event().source()),
          column(events, event -> event.event().id()));
    }
    return digests;
  }

  /** One value of each event, as an array parameter. */
  static Object column(Collection<OwnedEvent> events, Function<OwnedEvent, String> value) {
    return events.stream().map(value).toArray(String[]::new);
  }

  /** An array literal of numbers. */
  static String literal(List<Integer> numbers) {
    return numbers.toString().replace('[', '{').replace(']', '}');
  }
}
