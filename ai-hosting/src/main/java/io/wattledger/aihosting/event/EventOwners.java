package io.wattledger.aihosting.event;

import io.wattledger.aihosting.access.CurrentCustomer;
import io.wattledger.aihosting.access.ForeignCustomer;
import io.wattledger.aihosting.capacity.PoolRepository;
import io.wattledger.aihosting.capacity.ResourceView;
import io.wattledger.aihosting.customer.Customer;
import io.wattledger.aihosting.customer.CustomerRepository;
import io.wattledger.aihosting.customer.CustomerStatus;
import io.wattledger.aihosting.month.OpenMonths;
import io.wattledger.aihosting.usage.engine.GpuSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whose an event is and whether what it names exists. */
@ApplicationScoped
public class EventOwners {

  private static final Duration FUTURE = Duration.ofMinutes(5);

  private final CustomerRepository customers;
  private final PoolRepository pools;
  private final CurrentCustomer current;
  private final ForeignCustomer foreign;
  private final Clock clock;

  /** Over the stored customers and resources. */
  public EventOwners(
      CustomerRepository customers,
      PoolRepository pools,
      CurrentCustomer current,
      ForeignCustomer foreign,
      Clock clock) {
    this.customers = customers;
    this.pools = pools;
    this.current = current;
    this.foreign = foreign;
    this.clock = clock;
  }

  /** What is known about the customers and resources that events name. */
  final class Directory {
    private final Map<String, Customer> customersByCode;
    private final Map<String, ResourceView> resourcesByCode;

    private Directory(Collection<String> codes, Collection<String> resources) {
      customersByCode = byKey(customers.of(codes), Customer::code);
      resourcesByCode = byKey(pools.named(resources), ResourceView::code);
    }

    /** The code, if there is such a customer. */
    String known(String code) {
      return code != null && customersByCode.containsKey(code) ? code : null;
    }

    /**
     * The event with its customer and resource.
     *
     * @throws UnusableEvent when they do not fit
     */
    OwnedEvent own(ReceivedEvent event) {
      Customer customer = customer(event);
      requireTime(event.time());
      ResourceView resource = resourcesByCode.get(event.subject());
      if (resource == null) {
        throw new UnusableEvent(
            RefusalCause.RESOURCE,
            "subject '" + event.subject() + "' is no resource of a GPU pool here");
      }
      if (event.content() instanceof UsageEvent.Metered metered
          && metered.from() != null
          && metered.from().isAfter(event.time())) {
        throw new UnusableEvent(RefusalCause.TIME, "from must not be after time");
      }
      return new OwnedEvent(event, customer, gpus(event, resource));
    }

    private Customer customer(ReceivedEvent event) {
      String own = current.code().orElse(null);
      if (own != null && event.customer() != null && !event.customer().equals(own)) {
        foreign.note(event.customer());
        throw new UnusableEvent(
            RefusalCause.FOREIGN_CUSTOMER,
            "leave customer out of data: it is known from your login");
      }
      String code = own == null ? event.customer() : own;
      if (code == null) {
        throw new UnusableEvent(RefusalCause.CUSTOMER, "data must name the customer by its code");
      }
      Customer customer = customersByCode.get(code);
      if (customer == null) {
        throw new UnusableEvent(RefusalCause.CUSTOMER, "there is no customer '" + code + "'");
      }
      if (customer.view().status() == CustomerStatus.CLOSED) {
        throw new UnusableEvent(
            RefusalCause.CUSTOMER, "customer '" + code + "' is closed and takes no events");
      }
      return customer;
    }

    private static GpuSet gpus(ReceivedEvent event, ResourceView resource) {
      if (!(event.content() instanceof UsageEvent.Started started)) {
        return null;
      }
      List<Integer> indexes = started.gpuIndexes();
      if (indexes == null) {
        return GpuSet.all(resource.gpus());
      }
      if (indexes.get(indexes.size() - 1) >= resource.gpus()) {
        throw new UnusableEvent(
            RefusalCause.RESOURCE,
            "gpuIndexes of "
                + resource.code()
                + " are 0 to "
                + (resource.gpus() - 1)
                + ", because it has "
                + resource.gpus()
                + " GPUs");
      }
      return GpuSet.of(indexes);
    }

    private void requireTime(Instant time) {
      if (time.isAfter(clock.instant().plus(FUTURE))) {
        throw new UnusableEvent(
            RefusalCause.TIME,
            "time is more than 5 minutes in the future; set the sender's clock and send it again"
                + " when the time has come");
      }
      if (time.isBefore(OpenMonths.EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())) {
        throw new UnusableEvent(RefusalCause.TIME, "time is before " + OpenMonths.EARLIEST);
      }
    }

    private static <T> Map<String, T> byKey(List<T> found, Function<T, String> key) {
      return found.stream().collect(Collectors.toMap(key, Function.identity()));
    }
  }

  /** Looks up everything that the events of a request name. */
  Directory directory(EventBatch batch) {
    List<String> codes =
        current
            .code()
            .map(List::of)
            .orElseGet(
                () ->
                    Stream.concat(
                            batch.events().stream().map(ReceivedEvent::customer),
                            batch.refusals().stream().map(EventRefusal::customer))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    return new Directory(
        codes, batch.events().stream().map(ReceivedEvent::subject).distinct().toList());
  }

  /** The customer of the request, null for staff. */
  String requestCustomer() {
    return current.code().orElse(null);
  }
}
