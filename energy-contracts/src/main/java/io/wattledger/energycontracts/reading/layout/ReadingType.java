package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import java.util.Set;

/**
 * What the numbers of a Green Button file are (NAESB REQ.21, ReadingType).
 *
 * @param uom unit: 72 watt-hours, 38 watts, 73 and 63 the same of reactive, 71 and 61 of apparent
 *     power
 * @param powerOfTen power of ten by which they are multiplied
 * @param flowDirection 1 delivered to the customer, 19 received from it, 2 lagging, 3 leading, 0
 *     when not said
 * @param accumulation 4 for the difference over the interval, 0 when not said
 */
record ReadingType(int uom, int powerOfTen, int flowDirection, int accumulation) {

  private static final Set<Integer> ENERGY = Set.of(72, 73, 71);
  private static final Set<Integer> POWER = Set.of(38, 63, 61);

  /** Whether they are mean power, from which the energy follows. */
  boolean isPower() {
    return POWER.contains(uom);
  }

  /** The channel whose readings, interval by interval, they are; null for anything else. */
  Channel channel() {
    boolean byInterval =
        isPower() || ENERGY.contains(uom) && (accumulation == 0 || accumulation == 4);
    if (!byInterval) {
      return null;
    }
    return switch (uom) {
      case 72, 38 -> active();
      case 73, 63 -> reactive();
      default -> flowDirection <= 1 ? Channel.KVAH : null;
    };
  }

  private Channel active() {
    return switch (flowDirection) {
      case 0, 1 -> Channel.IMPORT_KWH;
      case 19 -> Channel.EXPORT_KWH;
      default -> null;
    };
  }

  private Channel reactive() {
    return switch (flowDirection) {
      case 0, 1, 2 -> Channel.IMPORT_KVARH;
      case 3, 19 -> Channel.EXPORT_KVARH;
      default -> null;
    };
  }
}
