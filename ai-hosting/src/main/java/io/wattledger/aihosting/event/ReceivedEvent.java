package io.wattledger.aihosting.event;

import java.time.Instant;

/**
 * A readable event.
 *
 * @param position its place in the request, from 0
 * @param source its source
 * @param id its id
 * @param type its type
 * @param subject the resource that it names
 * @param time when it happened, as it says
 * @param customer the customer that its data names, null when they name none
 * @param content what it tells
 * @param digest 16 bytes that stand for its content
 */
record ReceivedEvent(
    int position,
    String source,
    String id,
    String type,
    String subject,
    Instant time,
    String customer,
    UsageEvent content,
    byte[] digest) {

  /** The moment in whole seconds, in which usage is counted. */
  Instant second() {
    return Instant.ofEpochSecond(time.getEpochSecond());
  }
}
