package io.wattledger.systemtests;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The bill of a month under the contract of {@link LlanoMonths}, computed from the contract's words
 * by plain decimal arithmetic: nothing of it comes from the suite.
 */
final class LlanoBill {

  private static final BigDecimal BLOCK_KWH = new BigDecimal("2500");
  private static final BigDecimal RATCHET_KW =
      new BigDecimal("0.80").multiply(new BigDecimal("16000"));
  private static final BigDecimal QUARTERS = new BigDecimal("4");

  private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
  private final BigDecimal peakKw;

  LlanoBill(List<LlanoQuarter> month) {
    peakKw =
        month.stream()
            .map(LlanoQuarter::kwh)
            .reduce(BigDecimal::max)
            .orElseThrow()
            .multiply(QUARTERS);
    BigDecimal hours = BigDecimal.valueOf(month.size()).divide(QUARTERS);
    put("Block/BLOCK", BigDecimal.TEN.multiply(hours).multiply(new BigDecimal("31.25")));
    put("Block/SELL_BACK", sum(month, LlanoBill::sold).negate());
    put("Excess", sum(month, LlanoBill::bought));
    put(
        "Delivery/on-peak",
        sum(month, q -> q.onPeak() ? mwh(q.kwh()) : BigDecimal.ZERO)
            .multiply(new BigDecimal("9.70")));
    put(
        "Delivery/off-peak",
        sum(month, q -> q.onPeak() ? BigDecimal.ZERO : mwh(q.kwh()))
            .multiply(new BigDecimal("4.15")));
    putDemand();
    put("Meter", new BigDecimal("1940.00"));
    put("Tax", taxed().multiply(new BigDecimal("0.0625")));
  }

  private void putDemand() {
    BigDecimal price = new BigDecimal("7.90");
    if (peakKw.compareTo(RATCHET_KW) >= 0) {
      put("Demand", peakKw.multiply(price));
    } else {
      put("Demand/OWN_DEMAND", peakKw.multiply(price));
      amounts.put(
          "Demand/RATCHET",
          cents(RATCHET_KW.multiply(price)).subtract(amounts.get("Demand/OWN_DEMAND")));
    }
  }

  /** What the block leaves over, at the price less a fee. */
  private static BigDecimal sold(LlanoQuarter quarter) {
    BigDecimal unused = BLOCK_KWH.subtract(quarter.kwh()).max(BigDecimal.ZERO);
    return mwh(unused).multiply(quarter.pricePerMwh().subtract(new BigDecimal("1.50")));
  }

  /** What exceeds the block, at the price with losses and an adder. */
  private static BigDecimal bought(LlanoQuarter quarter) {
    BigDecimal excess = quarter.kwh().subtract(BLOCK_KWH).max(BigDecimal.ZERO);
    BigDecimal price =
        quarter.pricePerMwh().multiply(new BigDecimal("1.0215")).add(new BigDecimal("3.25"));
    return mwh(excess).multiply(price);
  }

  private BigDecimal taxed() {
    return amounts.entrySet().stream()
        .filter(line -> line.getKey().matches("(Delivery|Demand|Meter).*"))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Each line by its component and part. */
  Map<String, BigDecimal> amounts() {
    return Map.copyOf(amounts);
  }

  BigDecimal amount(String line) {
    return amounts.get(line);
  }

  BigDecimal total() {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the month's sale earned as credits. */
  BigDecimal creditsEarned() {
    return amount("Block/SELL_BACK").negate();
  }

  /** The most that credits may pay: half of what is charged by energy, cut to the cent. */
  BigDecimal creditLimit() {
    return amount("Block/BLOCK")
        .add(amount("Excess"))
        .add(amount("Delivery/on-peak"))
        .add(amount("Delivery/off-peak"))
        .multiply(new BigDecimal("0.50"))
        .setScale(2, RoundingMode.DOWN);
  }

  /** As the portal writes it: with thousands apart and a minus that is one. */
  static String written(BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat("#,##0.00;\u2212#,##0.00", DecimalFormatSymbols.getInstance(Locale.US));
    return format.format(amount);
  }

  private void put(String line, BigDecimal exact) {
    amounts.put(line, cents(exact));
  }

  private static BigDecimal cents(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal mwh(BigDecimal kwh) {
    return kwh.movePointLeft(3);
  }

  private static BigDecimal sum(
      List<LlanoQuarter> month, Function<LlanoQuarter, BigDecimal> figure) {
    return month.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
