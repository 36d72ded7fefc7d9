package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentType;

/**
 * In which units a clause can use a series: a price is no power, gas is no electricity, and
 * capacity is no energy.
 */
public final class SeriesUnits {

  private static final String ENERGY_PRICE = "[A-Z]{3}/MWh";
  private static final String RESERVE_PRICE = "[A-Z]{3}/(MWh|MW)";
  private static final String GAS_PRICE = "[A-Z]{3}/MMBtu";
  private static final String POWER = "kW|MW";

  private SeriesUnits() {}

  /** Why a clause cannot use a series because of its unit, null when it can or does not read it. */
  public static String refusal(ChargeComponent component, PriceSeries series) {
    String code = series.code();
    boolean reserve = component.type() == ComponentType.ANCILLARY_AWARD;
    if (component.priceSeriesRead().contains(code)
        && !series.unit().matches(reserve ? RESERVE_PRICE : ENERGY_PRICE)) {
      return refusal(component, series, reserve ? "a price per MW or MWh" : "a price per MWh");
    }
    if (component.gasPriceSeriesRead().contains(code) && !series.unit().matches(GAS_PRICE)) {
      return refusal(component, series, "a price per MMBtu");
    }
    boolean power =
        component.powerSeriesRead().contains(code)
            || component.systemLoadSeriesRead().contains(code);
    return power && !series.unit().matches(POWER)
        ? refusal(component, series, "power in kW or MW")
        : null;
  }

  /** Why a contract in a currency cannot use a series, null when it can. */
  public static String currencyRefusal(PriceSeries series, String currency) {
    return series.isPower() || series.unit().startsWith(currency + "/")
        ? null
        : "price series "
            + series.code()
            + " is in "
            + series.unit()
            + ", the contract in "
            + currency;
  }

  private static String refusal(ChargeComponent component, PriceSeries series, String needed) {
    return "series "
        + series.code()
        + " is in "
        + series.unit()
        + ", which "
        + component.name()
        + " cannot use; it needs "
        + needed;
  }
}
