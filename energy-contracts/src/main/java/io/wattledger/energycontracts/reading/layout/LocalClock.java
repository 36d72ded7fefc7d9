package io.wattledger.energycontracts.reading.layout;

import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Finds the instant that a label of local time means. An hour of autumn comes twice and one of
 * spring never: a label in the first needs to be told apart, one in the second is no time at all.
 *
 * @param zone the zone of the labels
 */
public record LocalClock(BillingZone zone) {

  /**
   * The instant of a label.
   *
   * @param local the label
   * @param repeated whether it is the second time that the clocks show it; null when nobody says
   * @throws IllegalArgumentException when the label means no instant, or one of two
   */
  public Instant at(LocalDateTime local, Boolean repeated) {
    List<ZoneOffset> offsets = zone.id().getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new IllegalArgumentException(
          local + " does not exist in " + zone + ": the clocks skip it that day");
    }
    if (offsets.size() == 1) {
      if (Boolean.TRUE.equals(repeated)) {
        throw new IllegalArgumentException(
            local + " is flagged as a repeated hour, but in " + zone + " it comes only once");
      }
      return local.toInstant(offsets.get(0));
    }
    if (repeated == null) {
      throw new IllegalArgumentException(
          local
              + " comes twice in "
              + zone
              + ": a flag of the repeated hour or a time with its offset must say which is meant");
    }
    return local.toInstant(offsets.get(repeated ? 1 : 0));
  }

  /** Whether the clocks show that time twice. */
  public boolean comesTwice(LocalDateTime local) {
    return zone.id().getRules().getValidOffsets(local).size() == 2;
  }

  /** Whether the clocks never show that time. */
  public boolean isSkipped(LocalDateTime local) {
    return zone.id().getRules().getValidOffsets(local).isEmpty();
  }

  /** The moment at which the clocks go on to a time, or over it. */
  Instant transition(LocalDateTime local) {
    ZoneRules rules = zone.id().getRules();
    LocalDateTime skipped = isSkipped(local) ? local : local.minusNanos(1);
    return rules.getTransition(skipped).getInstant();
  }
}
