package io.wattledger.energycontracts.reading.layout;

/**
 * What the numbers of a Green Button file are (NAESB REQ.21, ReadingType).
 *
 * @param uom unit: 72 watt-hours, 38 watts
 * @param powerOfTen power of ten by which they are multiplied
 * @param flowDirection 1 delivered to the customer, 19 received from it, 0 when not said
 * @param accumulation 4 for the difference over the interval, 0 when not said
 */
record ReadingType(int uom, int powerOfTen, int flowDirection, int accumulation) {

  static final int WATT_HOURS = 72;
  static final int WATTS = 38;

  /** Whether they are the energy or mean power that the customer took, interval by interval. */
  boolean isEnergyTaken() {
    boolean byInterval =
        uom == WATTS || uom == WATT_HOURS && (accumulation == 0 || accumulation == 4);
    return byInterval && flowDirection <= 1;
  }
}
