package io.wattledger.aihosting.event;

import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.usage.engine.GpuSet;
import java.time.YearMonth;

/**
 * A readable event whose customer and resource are known.
 *
 * @param event the event
 * @param customer whose it is
 * @param gpus the GPUs of a start, null for other events
 */
record OwnedEvent(ReceivedEvent event, Customer customer, GpuSet gpus) {

  /** What an event is known by, for ever. */
  record Key(String customer, String source, String id) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = customer.compareTo(other.customer);
      order = order == 0 ? source.compareTo(other.source) : order;
      return order == 0 ? id.compareTo(other.id) : order;
    }
  }

  Key key() {
    return new Key(customer.code(), event.source(), event.id());
  }

  /** The month that the event lies in, in the customer's zone. */
  YearMonth month() {
    return YearMonth.from(customer.zone().at(event.time()));
  }
}
