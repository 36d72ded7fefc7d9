package io.wattledger.gateway.trail;

import io.wattledger.service.paging.Cursor;
import io.wattledger.service.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * How far each service's trail has been shown. A page continues each trail at its own place, so
 * that entries that arrive meanwhile neither repeat nor hide others.
 *
 * @param shown by service: the key of the last entry shown, empty before the first, null once the
 *     trail has ended
 */
record Positions(Map<String, String> shown) {

  private static final String ENDED = "-";

  /** Before the first page, or where the page before ended. */
  static Positions of(SortedSet<String> services, PageRequest page) {
    List<String> keys = page.after(services.size());
    Map<String, String> shown = new TreeMap<>();
    int i = 0;
    for (String service : services) {
      String key = keys.isEmpty() ? "" : keys.get(i++);
      shown.put(service, key.equals(ENDED) ? null : key);
    }
    return new Positions(shown);
  }

  /** Whether the service has more entries. */
  boolean continues(String service) {
    return shown.get(service) != null;
  }

  /** The cursor for the service's own list, null for its beginning. */
  String cursor(String service) {
    String key = shown.get(service);
    return key.isEmpty() ? null : Cursor.encode(List.of(key));
  }

  void show(String service, String key) {
    shown.put(service, key);
  }

  void end(String service) {
    shown.put(service, null);
  }

  /** The cursor of the next page. */
  String next() {
    List<String> keys = new ArrayList<>();
    shown.values().forEach(key -> keys.add(key == null ? ENDED : key));
    return Cursor.encode(keys);
  }
}
