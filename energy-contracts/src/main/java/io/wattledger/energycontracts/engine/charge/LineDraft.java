package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects a bill line; what determined it is stated once and serves line and explanation. */
final class LineDraft {

  /** Decimals at which a quantity without an end is shown; amounts never use the shown figure. */
  private static final int SHOWN_DECIMALS = 9;

  private static final int MEAN_PRICE_DECIMALS = 6;

  private final Stretch stretch;
  private final ChargeComponent component;
  private LocalDate from;
  private LocalDate to;
  private String part;
  private BigDecimal quantity;
  private String unit;
  private BigDecimal unitPrice;
  private String formula;
  private String page;
  private AllocationRule allocation;
  private final List<Interval> demandWindows = new ArrayList<>();
  private final Map<String, String> determinants = new LinkedHashMap<>();
  private final List<Explanation.Input> inputs = new ArrayList<>();

  LineDraft(Stretch stretch, ChargeComponent component) {
    this.stretch = stretch;
    this.component = component;
    this.from = stretch.from();
    this.to = stretch.to();
    this.allocation = component.allocation();
  }

  LineDraft part(String name) {
    part = name;
    return this;
  }

  LineDraft days(LocalDate first, LocalDate afterLast) {
    from = first;
    to = afterLast;
    return this;
  }

  LineDraft allocatedBy(AllocationRule rule) {
    allocation = rule;
    return this;
  }

  /** A window that set the billed demand: who ran in it bears its part of the line. */
  LineDraft demandSetIn(Instant start, int minutes) {
    demandWindows.add(Interval.of(start, Duration.ofMinutes(minutes)));
    return this;
  }

  LineDraft quantity(Ratio value, String inUnit) {
    quantity = value.shown(SHOWN_DECIMALS);
    unit = inUnit;
    return this;
  }

  LineDraft unitPrice(BigDecimal price) {
    unitPrice = price;
    return this;
  }

  /** The mean price that an amount came to per unit of the quantity. */
  LineDraft meanPrice(Ratio amount, Ratio perQuantity) {
    unitPrice =
        perQuantity.signum() == 0
            ? null
            : amount
                .times(perQuantity.denominator())
                .over(perQuantity.numerator())
                .shown(MEAN_PRICE_DECIMALS);
    return this;
  }

  LineDraft by(String formulaText, String formulaPage) {
    formula = formulaText;
    page = formulaPage;
    return this;
  }

  /** A figure stated by the contract version. */
  LineDraft term(String name, BigDecimal value, String valueUnit) {
    return figure(name, value, valueUnit, stretch.terms(), null);
  }

  /** A figure computed from the load or the calendar. */
  LineDraft measured(String name, Ratio value, String valueUnit) {
    return figure(
        name,
        value.shown(SHOWN_DECIMALS),
        valueUnit,
        stretch.loadSource(),
        stretch.sources().get("load"));
  }

  /** A figure computed from the reactive power beside the load. */
  LineDraft measuredReactive(String name, Ratio value, String valueUnit) {
    SourceRef source = stretch.sources().get("reactive");
    return figure(
        name,
        value.shown(SHOWN_DECIMALS),
        valueUnit,
        stretch.loadSource(),
        source == null ? stretch.sources().get("load") : source);
  }

  /** A figure computed from other figures of this line. */
  LineDraft derived(String name, Ratio value, String valueUnit) {
    return figure(name, value.shown(SHOWN_DECIMALS), valueUnit, "computed", null);
  }

  /** A count of steps, days or months. */
  LineDraft count(String name, long value, String valueUnit) {
    return figure(
        name, BigDecimal.valueOf(value), valueUnit, "calendar of " + stretch.zone(), null);
  }

  /** The series whose prices were used. */
  LineDraft series(String code) {
    return series("priceSeries", code);
  }

  /** One of several series whose values were used. */
  LineDraft series(String name, String code) {
    return fact(name, code, "price series " + code, stretch.sources().get(code));
  }

  /** A term of the contract that is no number. */
  LineDraft stated(String name, String value) {
    return fact(name, value, stretch.terms(), null);
  }

  /** A determinant that is no number. */
  LineDraft fact(String name, String value, String origin, SourceRef source) {
    determinants.put(name, value);
    inputs.add(new Explanation.Input(name, value, "", origin, source, null));
    return this;
  }

  private LineDraft figure(
      String name, BigDecimal value, String valueUnit, String origin, SourceRef source) {
    determinants.put(name, value.toPlainString());
    inputs.add(new Explanation.Input(name, value.toPlainString(), valueUnit, origin, source, null));
    return this;
  }

  /** The line with its exact amount, rounded here and nowhere else. */
  BillLine charged(Ratio exact) {
    return charged(exact.charged(stretch.rounding(), stretch.currency()));
  }

  /**
   * The line with what its exact amount adds to that of the line before, so that both come to their
   * sum rounded once.
   */
  BillLine chargedBeside(Ratio before, Ratio exact) {
    Money both = before.plus(exact).charged(stretch.rounding(), stretch.currency());
    return charged(both.minus(before.charged(stretch.rounding(), stretch.currency())));
  }

  private BillLine charged(Money amount) {
    inputs.add(
        new Explanation.Input(
            "rounding", stretch.rounding().name(), "", stretch.terms(), null, null));
    String label = part == null ? component.name() : component.name() + ", " + part;
    return new BillLine(
        stretch.version(),
        component.name(),
        component.type(),
        part,
        from,
        to,
        quantity,
        unit,
        unitPrice,
        amount,
        stretch.rounding().name(),
        determinants,
        allocation,
        demandWindows,
        new Explanation(
            label,
            amount.toPlainString(),
            amount.currency().getCurrencyCode(),
            formula,
            page,
            inputs));
  }
}
