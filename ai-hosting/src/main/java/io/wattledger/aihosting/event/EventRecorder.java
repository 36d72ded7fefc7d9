package io.wattledger.aihosting.event;

import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Records the events of a request in one transaction: keys, effects, raw bytes and refusals are
 * there together or not at all.
 */
@ApplicationScoped
public class EventRecorder {

  private final EventOwners owners;
  private final ClosedMonths months;
  private final EventKeys keys;
  private final EventEffects effects;
  private final EventArchive archive;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the service's database. */
  public EventRecorder(
      EventOwners owners,
      ClosedMonths months,
      EventKeys keys,
      EventEffects effects,
      EventArchive archive,
      CurrentUser user,
      Clock clock) {
    this.owners = owners;
    this.months = months;
    this.keys = keys;
    this.effects = effects;
    this.archive = archive;
    this.user = user;
    this.clock = clock;
  }

  /** Records what can be recorded. */
  @CustomerTransaction
  Verdicts record(EventBatch batch) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = UUID.randomUUID();
    Verdicts verdicts = new Verdicts(batch.size());
    EventOwners.Directory directory = owners.directory(batch);
    List<EventRefusal> refusals = new ArrayList<>();
    for (EventRefusal refusal : batch.refusals()) {
      refusals.add(refusal.of(owner(directory, refusal.customer())));
    }
    TreeMap<OwnedEvent.Key, OwnedEvent> fresh = new TreeMap<>();
    List<OwnedEvent> repeats = new ArrayList<>();
    for (ReceivedEvent event : batch.events()) {
      try {
        OwnedEvent owned = directory.own(event);
        if (fresh.putIfAbsent(owned.key(), owned) != null) {
          repeats.add(owned);
        }
      } catch (UnusableEvent unusable) {
        refusals.add(
            EventRefusal.of(
                event, owner(directory, event.customer()), unusable.kind(), unusable.getMessage()));
      }
    }
    NavigableSet<YearMonth> closed =
        months.hold(fresh.values().stream().map(OwnedEvent::month).toList());
    Set<OwnedEvent.Key> recorded = keys.insert(fresh.values(), id, now);
    List<OwnedEvent> accepted =
        fresh.values().stream().filter(event -> recorded.contains(event.key())).toList();
    effects.apply(accepted, id, now);
    List<OwnedEvent> known = new ArrayList<>(repeats);
    fresh.values().stream().filter(e -> !recorded.contains(e.key())).forEach(known::add);

    accepted.forEach(event -> archive.accept(event, closed, verdicts, now));
    compare(known, verdicts, now);
    refusals.sort(EventRefusal.ORDER);
    refusals.forEach(refusal -> archive.refuse(refusal, verdicts, now));
    if (!accepted.isEmpty() || !refusals.isEmpty() || verdicts.has(EventOutcome.CONFLICT)) {
      archive.keep(batch, id, owners.requestCustomer(), user.name(), now);
    }
    return verdicts;
  }

  private String owner(EventOwners.Directory directory, String named) {
    String own = owners.requestCustomer();
    return own == null ? directory.known(named) : own;
  }

  private void compare(List<OwnedEvent> known, Verdicts verdicts, Instant now) {
    Map<OwnedEvent.Key, byte[]> digests = keys.digests(known);
    for (OwnedEvent event : known) {
      if (Arrays.equals(digests.get(event.key()), event.event().digest())) {
        verdicts.put(event.event(), EventOutcome.DUPLICATE, null);
      } else {
        archive.contradict(event, verdicts, now);
      }
    }
  }
}
