package io.wattledger.energycontracts.price;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.wattledger.energycontracts.reading.ReadingOwner;
import io.wattledger.kernel.time.BillingZone;
import java.time.Instant;

/**
 * A price series.
 *
 * @param id its number in the database
 * @param code its code
 * @param name its name
 * @param unit currency per MWh, MW or MMBtu; or kW or MW, for a series of power
 * @param intervalMinutes length of its intervals; {@value #DAY} for local days
 * @param timeZone IANA zone in which its months are counted
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record PriceSeries(
    @JsonIgnore int id,
    String code,
    String name,
    String unit,
    int intervalMinutes,
    String timeZone,
    Instant recordedAt,
    String recordedBy)
    implements ReadingOwner {

  /** The interval length that stands for a local day, of 23, 24 or 25 hours. */
  public static final int DAY = 1440;

  @Override
  public BillingZone zone() {
    return BillingZone.of(timeZone);
  }

  /** Whether stored values mean the same in another series: its name may differ. */
  boolean isReadLike(PriceSeries other) {
    return unit.equals(other.unit)
        && intervalMinutes == other.intervalMinutes
        && timeZone.equals(other.timeZone);
  }

  /** Whether its values are power rather than prices. */
  public boolean isPower() {
    return unit.indexOf('/') < 0;
  }

  /** Whether its values hold for local days. */
  public boolean isDaily() {
    return intervalMinutes == DAY;
  }
}
