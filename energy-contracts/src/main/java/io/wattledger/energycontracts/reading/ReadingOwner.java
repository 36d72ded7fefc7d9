package io.wattledger.energycontracts.reading;

import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.Instant;

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

  /** By what its raw readings are multiplied in an interval. */
  default BigDecimal factorAt(Instant start) {
    return BigDecimal.ONE;
  }

  /** The zone in which its months are counted. */
  BillingZone zone();
}
