package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What meters counted, by channel and interval. */
@ApplicationScoped
public class MeterReadings implements ReadingKind<MeterChannel> {

  static final String NAME = "meter-intervals";

  private static final BigDecimal LARGEST_KW = new BigDecimal("100000000");
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private final MeterRepository meters;

  /** Over the stored meters. */
  public MeterReadings(MeterRepository meters) {
    this.meters = meters;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String noun() {
    return "reading";
  }

  @Override
  public String ownerNoun() {
    return "meter";
  }

  @Override
  public String ownerType() {
    return "meter";
  }

  @Override
  public String ownerColumn() {
    return "meterCode";
  }

  @Override
  public String valueColumn() {
    return "kwh";
  }

  @Override
  public int decimals() {
    return 6;
  }

  @Override
  public List<MeterChannel> owners(Collection<String> codes) {
    return meters.channels(codes);
  }

  @Override
  public String doubt(MeterChannel channel, BigDecimal kwh) {
    Meter meter = channel.meter();
    if (kwh.signum() < 0) {
      return channel.channel() == Channel.IMPORT_KWH
          ? "negative energy on a meter of consumption"
          : "below zero on a channel that counts upwards";
    }
    if (isTooLarge(meter, kwh)) {
      return "100 GW or more";
    }
    if (meter.breakerKw() != null && channel.channel().isActive()) {
      BigDecimal most = meter.breakerKw().multiply(BigDecimal.valueOf(meter.intervalMinutes()));
      if (kwh.multiply(MINUTES_PER_HOUR).compareTo(most) > 0) {
        return "more than the breaker of " + meter.breakerKw().toPlainString() + " kW lets through";
      }
    }
    return null;
  }

  /** Whether energy of an interval is more than any meter can measure. */
  static boolean isTooLarge(Meter meter, BigDecimal kwh) {
    BigDecimal most = LARGEST_KW.multiply(BigDecimal.valueOf(meter.intervalMinutes()));
    return kwh.abs().multiply(MINUTES_PER_HOUR).compareTo(most) >= 0;
  }

  @Override
  public String unknown(String code) {
    String meter = Channel.meterOf(code);
    return meter.equals(code) || meters.find(meter).isEmpty()
        ? "there is no meter '" + meter + "'"
        : "meter "
            + meter
            + " has no channel "
            + code.substring(meter.length() + 1)
            + "; add it to the meter first";
  }

  @Override
  public Collection<String> contracts(Collection<String> codes) {
    return meters.channels(codes).stream()
        .map(MeterChannel::meter)
        .map(Meter::contractCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
