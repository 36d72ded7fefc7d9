package io.wattledger.costmodel.statement.engine;

import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one site contributes to the sharing of a month's costs.
 *
 * @param code the site
 * @param name its name
 * @param producedSats payouts of the UTC month in satoshi, before the pool fee
 * @param poolFeeSats the pool fee in satoshi
 * @param meteredKwh energy metered for mining on the month's final bills, in kWh
 * @param powerCapacityKw the site's power capacity in kW
 * @param thHoursByModel nameplate terahash per second times hours in service, by machine model
 */
public record SiteBasis(
    String code,
    String name,
    long producedSats,
    long poolFeeSats,
    BigDecimal meteredKwh,
    BigDecimal powerCapacityKw,
    SortedMap<String, BigDecimal> thHoursByModel) {

  /** Refuses missing parts and copies the map. */
  public SiteBasis {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meteredKwh, "meteredKwh");
    Objects.requireNonNull(powerCapacityKw, "powerCapacityKw");
    thHoursByModel = Collections.unmodifiableSortedMap(new TreeMap<>(thHoursByModel));
  }

  /** Nameplate terahash-hours of all models. */
  public BigDecimal thHours() {
    return thHoursByModel.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the site mined or could have mined in the month; no other site bears mining costs. */
  public boolean mines() {
    return producedSats > 0 || thHours().signum() > 0;
  }

  /** Coins by the stated basis, in satoshi. */
  public long sats(CoinBasis coins) {
    return coins == CoinBasis.GROSS ? producedSats : Math.subtractExact(producedSats, poolFeeSats);
  }

  /** The site's weight under a driver, zero for a site that does not mine. */
  public BigDecimal weight(SharingDriver driver) {
    if (!mines()) {
      return BigDecimal.ZERO;
    }
    return switch (driver) {
      case BTC_PRODUCED -> new Satoshis(producedSats).toBtc();
      case METERED_ENERGY -> meteredKwh;
      case TH_HOURS -> thHours();
      case POWER_CAPACITY -> powerCapacityKw;
      case EQUAL -> BigDecimal.ONE;
    };
  }
}
