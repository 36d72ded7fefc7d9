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
 * @param unit currency per MWh
 * @param intervalMinutes length of its intervals
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

  @Override
  public BillingZone zone() {
    return BillingZone.of(timeZone);
  }

  /** The currency of its prices. */
  public String currencyCode() {
    return unit.substring(0, 3);
  }
}
