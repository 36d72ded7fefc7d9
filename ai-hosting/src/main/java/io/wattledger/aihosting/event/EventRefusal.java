package io.wattledger.aihosting.event;

import java.time.Instant;
import java.util.Comparator;

/**
 * An event that cannot be used.
 *
 * @param position its place in the request
 * @param customer the customer, null when it is unknown
 * @param source its source, null when unreadable
 * @param id its id, null when unreadable
 * @param type its type, null when unreadable
 * @param subject its subject, null when unreadable
 * @param time its time, null when unreadable
 * @param cause what it failed at, null for an event that needs attention for another reason
 * @param reason what is wrong and what is allowed
 */
record EventRefusal(
    int position,
    String customer,
    String source,
    String id,
    String type,
    String subject,
    Instant time,
    RefusalCause cause,
    String reason) {

  /** One order for all requests, so that none wait for each other in a circle. */
  static final Comparator<EventRefusal> ORDER =
      Comparator.comparing((EventRefusal refusal) -> String.valueOf(refusal.customer()))
          .thenComparing(refusal -> String.valueOf(refusal.source()))
          .thenComparing(refusal -> String.valueOf(refusal.id()))
          .thenComparing(EventRefusal::position);

  /** The same with the customer that is known. */
  EventRefusal of(String knownCustomer) {
    return new EventRefusal(
        position, knownCustomer, source, id, type, subject, time, cause, reason);
  }

  /** The refusal of a readable event. */
  static EventRefusal of(ReceivedEvent event, String customer, RefusalCause cause, String reason) {
    return new EventRefusal(
        event.position(),
        customer,
        event.source(),
        event.id(),
        event.type(),
        event.subject(),
        event.time(),
        cause,
        reason);
  }
}
