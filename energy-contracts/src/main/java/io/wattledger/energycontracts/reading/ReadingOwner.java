package io.wattledger.energycontracts.reading;

import io.wattledger.kernel.time.BillingZone;

/** What has readings: a channel of a meter, a price series. */
public interface ReadingOwner {

  /** Its number in the database. */
  int id();

  /** The number under which layouts and limits are kept; that of the whole where it is a part. */
  default int wholeId() {
    return id();
  }

  /** Its code. */
  String code();

  /** Length of its intervals. */
  int intervalMinutes();

  /** The zone in which its months are counted. */
  BillingZone zone();
}
