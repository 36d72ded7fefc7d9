package io.wattledger.aihosting.event;

import java.util.List;
import java.util.Map;

/**
 * The events of one request.
 *
 * @param mode how they came
 * @param headers the headers that belong to them
 * @param body the body as it came
 * @param offsets first byte and first byte after, for each event
 * @param events those that can be read
 * @param refusals those that cannot
 */
record EventBatch(
    EventMode mode,
    Map<String, String> headers,
    byte[] body,
    int[] offsets,
    List<ReceivedEvent> events,
    List<EventRefusal> refusals) {

  /** How many events came. */
  int size() {
    return events.size() + refusals.size();
  }
}
