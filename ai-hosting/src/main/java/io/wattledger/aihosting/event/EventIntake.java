package io.wattledger.aihosting.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the events of a request, one by one, in whatever mode they come (CloudEvents 1.0, HTTP
 * protocol binding), and hands them to the {@link EventRecorder}.
 */
@ApplicationScoped
public class EventIntake {

  private static final int MOST_EVENTS = 10_000;
  private static final int LONGEST_EVENT = 64 * 1024;
  private static final String PREFIX = "ce-";

  private final EventRecorder recorder;
  private final EventTally tally;

  /** Over the record of events. */
  public EventIntake(EventRecorder recorder, EventTally tally) {
    this.recorder = recorder;
    this.tally = tally;
  }

  /**
   * Receives the events of a request.
   *
   * @return one result for each event, in order
   * @throws io.wattledger.service.problem.ProblemException 400 when the request is no batch, 413
   *     when it has too many events, 415 on another media type
   */
  public EventReceipt receive(byte[] body, Map<String, List<String>> headers) {
    Map<String, String> kept = kept(headers);
    String contentType = kept.get("content-type");
    EventMode mode = EventMode.of(contentType, kept.containsKey(PREFIX + "specversion"));
    byte[] content = body == null ? new byte[0] : body;
    List<EventSlices.Slice> slices =
        mode == EventMode.BATCH
            ? EventSlices.of(content, MOST_EVENTS)
            : List.of(new EventSlices.Slice(0, content.length));
    List<ReceivedEvent> events = new ArrayList<>();
    List<EventRefusal> refusals = new ArrayList<>();
    int[] offsets = new int[slices.size() * 2];
    for (int i = 0; i < slices.size(); i++) {
      offsets[2 * i] = slices.get(i).start();
      offsets[2 * i + 1] = slices.get(i).end();
      read(mode, kept, content, i, slices.get(i), events, refusals);
    }
    Verdicts verdicts =
        recorder.record(new EventBatch(mode, kept, content, offsets, events, refusals));
    tally.count(verdicts);
    return EventReceipt.of(verdicts.all());
  }

  private static void read(
      EventMode mode,
      Map<String, String> headers,
      byte[] body,
      int position,
      EventSlices.Slice slice,
      List<ReceivedEvent> events,
      List<EventRefusal> refusals) {
    ObjectNode attributes = null;
    try {
      if (slice.length() > LONGEST_EVENT) {
        throw new UnusableEvent("an event has at most 64 KiB");
      }
      attributes =
          mode == EventMode.BINARY
              ? attributes(headers)
              : EventJson.object(body, slice.start(), slice.length(), "the event");
      if (mode == EventMode.BINARY) {
        attributes.set("data", EventJson.object(body, slice.start(), slice.length(), "the body"));
      }
      events.add(EventReader.read(position, attributes));
    } catch (UnusableEvent unusable) {
      refusals.add(EventReader.refusal(position, attributes, unusable));
    }
  }

  /** The headers that belong to the events, by lower-case name. */
  private static Map<String, String> kept(Map<String, List<String>> headers) {
    Map<String, String> kept = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          boolean ours =
              lower.startsWith(PREFIX) || lower.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
          if (ours && !values.isEmpty()) {
            kept.put(lower, values.get(0));
          }
        });
    return kept;
  }

  private static ObjectNode attributes(Map<String, String> headers) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    headers.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            attributes.put(name.substring(PREFIX.length()), decoded(name, value));
          }
        });
    attributes.put("datacontenttype", headers.get("content-type"));
    return attributes;
  }

  /** Header values are percent-encoded (HTTP protocol binding, section 3.1.3.2). */
  private static String decoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnusableEvent(name + " is not percent-encoded correctly");
    }
  }
}
