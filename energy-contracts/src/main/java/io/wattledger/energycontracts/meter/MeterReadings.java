package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.ReadingKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Energy in kWh, by meter and interval. */
@ApplicationScoped
public class MeterReadings implements ReadingKind<Meter> {

  static final String NAME = "meter-intervals";

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
  public List<Meter> owners(Collection<String> codes) {
    return meters.ofCodes(codes);
  }

  @Override
  public String doubt(Meter meter, BigDecimal kwh) {
    if (kwh.signum() < 0) {
      return "negative energy on a meter of consumption";
    }
    if (meter.breakerKw() != null) {
      BigDecimal most = meter.breakerKw().multiply(BigDecimal.valueOf(meter.intervalMinutes()));
      if (kwh.multiply(MINUTES_PER_HOUR).compareTo(most) > 0) {
        return "more than the breaker of " + meter.breakerKw().toPlainString() + " kW lets through";
      }
    }
    return null;
  }

  @Override
  public Collection<String> contracts(Collection<String> meterCodes) {
    return meters.ofCodes(meterCodes).stream()
        .map(Meter::contractCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
