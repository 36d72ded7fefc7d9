package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An agreed power through time: the same around the clock, or shaped by the hours of a tariff
 * calendar; for the days of its term, and in each month the elected part of it. See
 * docs/formulas/fixed-block.md.
 *
 * @param kw the power around the clock, null when shaped
 * @param shape the power by hours, empty when flat
 * @param from first local day of its term, null when it always holds
 * @param to first local day after its term, null when open
 * @param elections the elected part by month; a month without one takes all
 */
public record PowerProfile(
    BigDecimal kw,
    List<ShapePeriod> shape,
    LocalDate from,
    LocalDate to,
    List<Election> elections) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MAX_DECIMALS = 9;

  /** The same power at any time. */
  public static PowerProfile flat(BigDecimal kw) {
    return new PowerProfile(kw, List.of(), null, null, List.of());
  }

  /** Whether one power holds around the clock. */
  public boolean isFlat() {
    return shape.isEmpty();
  }

  /** The table that tells the shape's period of any hour. */
  public TariffCalendar calendar() {
    return TariffCalendar.of(hours());
  }

  /** The longest step, in minutes, that no change of power cuts. */
  int boundaryMinutes() {
    return isFlat() ? 60 : calendar().boundaryMinutes();
  }

  /** Whether its term covers a day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** The elected part by month, one being all. */
  public Map<YearMonth, BigDecimal> partByMonth() {
    Map<YearMonth, BigDecimal> parts = new TreeMap<>();
    elections.forEach(e -> parts.put(e.month(), e.percent().divide(HUNDRED)));
    return parts;
  }

  /** The highest power that it reaches when all of it is elected. */
  public BigDecimal highestKw() {
    return isFlat() ? kw : powers().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private List<TimeOfUseEnergy.Period> hours() {
    return shape.stream().map(ShapePeriod::hours).toList();
  }

  /**
   * Reports a power that is stated twice or not at all, hours that overlap, and a term that ends
   * before it starts.
   *
   * @param member name of the flat power's member, for example {@code blockKw}
   */
  void examine(String member, TermsFindings findings) {
    if (kw != null && !isFlat()) {
      findings.contradiction("shape", "states the power beside " + member + "; keep one of them");
    }
    if (isFlat()) {
      findings.requirePositive(member, kw);
    } else {
      examineShape(findings);
    }
    if (from != null && to != null && !from.isBefore(to)) {
      findings.contradiction("to", "must be after from " + from);
    }
    examineDecimals(member, findings);
  }

  private void examineShape(TermsFindings findings) {
    for (int i = 0; i < shape.size(); i++) {
      TermsFindings here = findings.at("shape", i);
      here.requireText("name", shape.get(i).name());
      here.requireNotNegative("kw", shape.get(i).kw());
    }
    TariffCalendar.examine("shape", hours(), findings);
    if (shape.stream().noneMatch(p -> p.kw() != null && p.kw().signum() > 0)) {
      findings.contradiction("shape", "needs at least one period with a power above zero");
    }
  }

  /** An elected part of a power must be a power with at most nine decimals again. */
  private void examineDecimals(String member, TermsFindings findings) {
    for (int i = 0; i < elections.size(); i++) {
      BigDecimal percent = elections.get(i).percent();
      for (BigDecimal power : isFlat() ? List.of(kw == null ? HUNDRED : kw) : powers()) {
        if (percent != null
            && power.multiply(percent.divide(HUNDRED)).stripTrailingZeros().scale()
                > MAX_DECIMALS) {
          findings
              .at("elections", i)
              .contradiction("percent", "makes a power of more than nine decimals of " + member);
          return;
        }
      }
    }
  }

  private List<BigDecimal> powers() {
    return shape.stream().map(p -> p.kw() == null ? BigDecimal.ZERO : p.kw()).toList();
  }
}
