package io.wattledger.energycontracts.reading;

import io.wattledger.kernel.time.BillingZone;

/** What has readings: a meter, a price series. */
public interface ReadingOwner {

  /** Its number in the database. */
  int id();

  /** Its code. */
  String code();

  /** Length of its intervals. */
  int intervalMinutes();

  /** The zone in which its months are counted. */
  BillingZone zone();
}
