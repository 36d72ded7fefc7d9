package io.wattledger.aihosting.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Reads the data of an event by its type; a member that is not known there is refused. */
final class EventContent {

  static final String STARTED = "io.wattledger.gpu.allocation.started";
  static final String STOPPED = "io.wattledger.gpu.allocation.stopped";
  static final String ENERGY = "io.wattledger.gpu.energy.measured";
  static final String METERED = "io.wattledger.usage.metered";

  private static final int LONGEST_NAME = 128;
  private static final int MOST_GPUS = 1024;
  private static final BigDecimal MOST = new BigDecimal("1e18");

  private EventContent() {}

  static UsageEvent read(String type, ObjectNode data) {
    return switch (type) {
      case STARTED -> started(data);
      case STOPPED -> stopped(data);
      case ENERGY -> energy(data);
      case METERED -> metered(data);
      default ->
          throw new UnusableEvent(
              "type must be " + String.join(", ", STARTED, STOPPED, ENERGY) + " or " + METERED);
    };
  }

  private static UsageEvent started(ObjectNode data) {
    requireKnown(data, Set.of("customer", "allocation", "gpuIndexes"));
    return new UsageEvent.Started(
        EventJson.requiredText(data, "allocation", LONGEST_NAME), gpuIndexes(data));
  }

  private static UsageEvent stopped(ObjectNode data) {
    requireKnown(data, Set.of("customer", "allocation"));
    return new UsageEvent.Stopped(EventJson.requiredText(data, "allocation", LONGEST_NAME));
  }

  private static UsageEvent energy(ObjectNode data) {
    requireKnown(data, Set.of("customer", "energyWh", "from"));
    return new UsageEvent.Metered("energy", quantity(data, "energyWh"), "Wh", from(data));
  }

  private static UsageEvent metered(ObjectNode data) {
    requireKnown(data, Set.of("customer", "meter", "quantity", "unit", "from"));
    return new UsageEvent.Metered(
        EventJson.requiredText(data, "meter", LONGEST_NAME),
        quantity(data, "quantity"),
        EventJson.requiredText(data, "unit", LONGEST_NAME),
        from(data));
  }

  private static BigDecimal quantity(ObjectNode data, String member) {
    BigDecimal quantity = EventJson.requiredDecimal(data, member);
    if (quantity.signum() < 0 || quantity.compareTo(MOST) > 0 || decimals(quantity) > 9) {
      throw new UnusableEvent(member + " must be 0 to 1e18 with at most nine decimals");
    }
    return quantity;
  }

  private static int decimals(BigDecimal quantity) {
    return quantity.signum() == 0 ? 0 : quantity.stripTrailingZeros().scale();
  }

  private static Instant from(ObjectNode data) {
    return EventJson.text(data, "from", LONGEST_NAME)
        .map(text -> EventReader.time("from", text))
        .orElse(null);
  }

  private static List<Integer> gpuIndexes(ObjectNode data) {
    JsonNode indexes = data.get("gpuIndexes");
    if (indexes == null) {
      return null;
    }
    List<Integer> read = new ArrayList<>();
    boolean sound = indexes.isArray() && !indexes.isEmpty() && indexes.size() <= MOST_GPUS;
    for (Iterator<JsonNode> each = indexes.elements(); sound && each.hasNext(); ) {
      JsonNode index = each.next();
      sound = index.isInt() && index.intValue() >= 0 && index.intValue() < MOST_GPUS;
      if (sound) {
        read.add(index.intValue());
      }
    }
    if (!sound || read.stream().distinct().count() < read.size()) {
      throw new UnusableEvent(
          "gpuIndexes must be a list of 1 to 1,024 different indexes from 0 to 1,023;"
              + " leave it out for all GPUs of the resource");
    }
    return read.stream().sorted().toList();
  }

  private static void requireKnown(ObjectNode data, Set<String> known) {
    data.fieldNames()
        .forEachRemaining(
            member -> {
              if (!known.contains(member)) {
                String shown = member.length() <= LONGEST_NAME ? member : "(long name)";
                throw new UnusableEvent(
                    "data has an unknown member '"
                        + shown.replaceAll("\\p{Cntrl}", " ")
                        + "'; allowed: "
                        + String.join(", ", known.stream().sorted().toList()));
              }
            });
  }
}
