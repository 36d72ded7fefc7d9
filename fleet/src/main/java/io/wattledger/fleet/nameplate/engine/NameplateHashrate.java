package io.wattledger.fleet.nameplate.engine;

import io.wattledger.fleet.lifecycle.engine.ServicePeriod;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Nameplate terahash-hours of a batch in a UTC month: machines × hashrate of one machine × hours in
 * service. Nothing else enters: no uptime, no tuning, no degradation. It is the driver that splits
 * a site's coins and shared cost over machine models until measured hashrate exists. Derivation and
 * worked example: docs/formulas/nameplate-hashrate.md; hashrate as published by the maker.
 *
 * @param quantity machines in the batch, positive
 * @param hashrateThs hashrate of one machine in TH/s, not negative
 * @param servicePeriods days on which the batch was in service, not overlapping
 */
public record NameplateHashrate(
    int quantity, BigDecimal hashrateThs, List<ServicePeriod> servicePeriods) {

  private static final String PAGE = "nameplate-hashrate.md";
  private static final int HOURS_PER_DAY = 24;

  /** Refuses an empty batch and a negative hashrate. */
  public NameplateHashrate {
    Objects.requireNonNull(hashrateThs, "hashrateThs");
    servicePeriods = List.copyOf(servicePeriods);
    if (quantity <= 0) {
      throw new IllegalArgumentException("a batch has at least one machine, not " + quantity);
    }
    if (hashrateThs.signum() < 0) {
      throw new IllegalArgumentException("a hashrate is not negative: " + hashrateThs);
    }
  }

  /** Days of the month on which the batch was in service, 0 to the length of the month. */
  public int daysInService(YearMonth month) {
    return servicePeriods.stream().mapToInt(period -> period.daysIn(month)).sum();
  }

  /** Hours of the month in which the batch was in service: UTC days of 24 hours. */
  public int hoursInService(YearMonth month) {
    return daysInService(month) * HOURS_PER_DAY;
  }

  /** Hashrate of the whole batch in TH/s while it is in service. */
  public BigDecimal batchThs() {
    return hashrateThs.multiply(BigDecimal.valueOf(quantity));
  }

  /** Terahash-hours in the month, exact. */
  public BigDecimal thHours(YearMonth month) {
    return batchThs().multiply(BigDecimal.valueOf(hoursInService(month)));
  }

  /** How {@link #thHours} came about. */
  public Explanation explain(YearMonth month) {
    BigDecimal days = BigDecimal.valueOf(daysInService(month));
    Explanation hours =
        Explanation.of("Hours in service", BigDecimal.valueOf(hoursInService(month)), "h")
            .by("days × 24", PAGE)
            .input("days", days, "d", "days in service in " + month + " (UTC)")
            .build();
    return Explanation.of("Nameplate hashrate of " + month, thHours(month), "TH/s·h")
        .by("quantity × hashrate × hours", PAGE)
        .input("quantity", BigDecimal.valueOf(quantity), "machines", "asset batch")
        .input("hashrate", hashrateThs, "TH/s", "model catalogue")
        .input("hours", hours)
        .build();
  }
}
