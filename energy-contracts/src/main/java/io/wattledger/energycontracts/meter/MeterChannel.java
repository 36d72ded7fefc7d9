package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingOwner;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A channel of a meter: that which has readings.
 *
 * @param id its number in the database
 * @param meter the meter
 * @param channel what it counts
 */
public record MeterChannel(int id, Meter meter, Channel channel) implements ReadingOwner {

  @Override
  public int wholeId() {
    return meter.id();
  }

  @Override
  public String code() {
    return channel.of(meter.code());
  }

  @Override
  public int intervalMinutes() {
    return meter.intervalMinutes();
  }

  @Override
  public BigDecimal factorAt(Instant start) {
    return meter.factorAt(start);
  }

  @Override
  public BillingZone zone() {
    return meter.zone();
  }
}
