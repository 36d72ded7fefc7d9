package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.Collar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Identities of whole bills, worked out anew from the drawn figures for each seed: fixed-block,
 * hedges, settlement and demand of docs/formulas.
 */
class SeededIdentitiesTest {

  private static final int SEEDS =
      "long".equals(System.getProperty("wattledger.rounds")) ? 400 : 40;
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 1);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TWO_CENTS = new BigDecimal("0.02");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBlockWithSellBackIsTheIndexTheSpreadTheAdderAndTheFee(long seed) {
    Drawn drawn = new Drawn(seed);
    BigDecimal block = drawn.between(0, 9_000_000, 2);
    BigDecimal price = drawn.between(-500, 9_000, 2);
    BigDecimal adder = drawn.between(0, 500, 2);
    BigDecimal fee = drawn.between(0, 500, 2);

    Bill bill =
        drawn
            .month(FIRST, LAST)
            .bill(
                Settling.block(block.toPlainString(), price.toPlainString(), "rt", "" + fee, null),
                Settling.excess("rt", adder.toPlainString(), null));

    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < drawn.kw.length; i++) {
      BigDecimal load = drawn.kw[i];
      BigDecimal market = drawn.perMwh[i];
      expected =
          expected
              .add(load.multiply(market))
              .add(block.multiply(price.subtract(market)))
              .add(adder.multiply(load.subtract(block).max(BigDecimal.ZERO)))
              .add(fee.multiply(block.subtract(load).max(BigDecimal.ZERO)));
    }
    assertThat(bill.total().amount()).isCloseTo(expected.divide(THOUSAND), within(TWO_CENTS));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCollarHoldsEachHourBetweenFloorAndCap(long seed) {
    Drawn drawn = new Drawn(seed);
    BigDecimal floor = drawn.between(-1_000, 10_000, 2);
    BigDecimal cap = floor.add(drawn.between(0, 10_000, 2));

    Bill bill =
        drawn
            .month(FIRST, LAST)
            .bill(
                Settling.index("energy", null, "rt", null, null, null, null, null),
                new Collar("collar", null, null, null, null, null, "rt", floor, cap, null, null));

    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < drawn.kw.length; i++) {
      expected = expected.add(drawn.kw[i].multiply(drawn.perMwh[i].max(floor).min(cap)));
    }
    BigDecimal mwh = line(bill, "energy").quantity();
    assertThat(bill.total().amount())
        .isCloseTo(expected.divide(THOUSAND), within(TWO_CENTS))
        .isBetween(mwh.multiply(floor).subtract(TWO_CENTS), mwh.multiply(cap).add(TWO_CENTS));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void energyLinesOfTwoPartsAreThoseOfTheWhole(long seed) {
    Drawn drawn = new Drawn(seed);
    LocalDate cut = FIRST.plusDays(1 + drawn.random.nextInt(29));
    ChargeComponent[] terms = {
      Clause.of(
          "{'type':'TOU_ENERGY','name':'tou','periods':["
              + "{'name':'night','pricePerKwh':'0.02','when':[{'from':'00:00','to':'02:00'}]},"
              + "{'name':'day','pricePerKwh':'0.05','allOtherHours':true}]}"),
      Settling.block("40000", "28.40", "rt", "1.50", null),
      Settling.excess("rt", "3.25", null),
      Settling.fee("fee", "1.85", null)
    };

    Bill whole = drawn.month(FIRST, LAST).bill(terms);
    Bill first = drawn.month(FIRST, cut).bill(terms);
    Bill second = drawn.month(cut, LAST).bill(terms);

    assertThat(first.checks().energyKwh().add(second.checks().energyKwh()))
        .isEqualByComparingTo(whole.checks().energyKwh());
    for (String part : new String[] {"night", "day", "BLOCK", "SELL_BACK", "excess", "fee"}) {
      assertThat(line(first, part).quantity().add(line(second, part).quantity()))
          .as("%s cut at %s", part, cut)
          .isEqualByComparingTo(line(whole, part).quantity());
      assertThat(dec(amount(first, part)).add(dec(amount(second, part))))
          .as("%s cut at %s", part, cut)
          .isCloseTo(dec(amount(whole, part)), within(TWO_CENTS));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRatchetRisesWithItsPercentAndWithTheMonthsThatItLooksBack(long seed) {
    Random random = new Random(seed);
    String[] peaks = new String[14];
    for (int i = 0; i < peaks.length; i++) {
      peaks[i] = BigDecimal.valueOf(random.nextInt(90_000_000), 4).toPlainString();
    }
    int percent = random.nextInt(100);
    int months = 1 + random.nextInt(23);

    BigDecimal demand = ratcheted(peaks, percent, months);

    assertThat(ratcheted(peaks, percent + 1, months)).isGreaterThanOrEqualTo(demand);
    assertThat(ratcheted(peaks, percent, months + 1)).isGreaterThanOrEqualTo(demand);
    assertThat(demand).as("not below the month's own peak").isGreaterThanOrEqualTo(dec("1000"));
  }

  private static BigDecimal ratcheted(String[] peaks, int percent, int months) {
    return Settling.of("UTC", "2026-02-01", "2026-03-01")
        .constantLoad("1000", 60)
        .peaksBefore(peaks)
        .bill(
            Clause.of(
                "{'type':'DEMAND','name':'demand','pricePerKw':'1','windowMinutes':60,"
                    + "'ratchets':[{'percent':'"
                    + percent
                    + "','months':"
                    + months
                    + "}]}"))
        .total()
        .amount();
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }

  /** A November in Chicago, in which an hour repeats, with loads and prices of a seed. */
  private static final class Drawn {

    private final Random random;
    private final BigDecimal[] kw;
    private final BigDecimal[] perMwh;

    Drawn(long seed) {
      random = new Random(seed);
      int hours = hoursBetween(FIRST, LAST);
      kw = new BigDecimal[hours];
      perMwh = new BigDecimal[hours];
      for (int i = 0; i < hours; i++) {
        kw[i] = between(0, 90_000_000, 3);
        perMwh[i] = between(-3_000, 30_000, 2);
      }
    }

    BigDecimal between(int lowest, int above, int scale) {
      return BigDecimal.valueOf(lowest + random.nextInt(above - lowest), scale);
    }

    Settling month(LocalDate from, LocalDate to) {
      int first = hoursBetween(FIRST, from);
      return Settling.of(CHICAGO.getId(), from.toString(), to.toString())
          .load(60, i -> kw[first + i].toPlainString())
          .price("rt", 60, i -> perMwh[first + i].toPlainString());
    }

    private static int hoursBetween(LocalDate from, LocalDate to) {
      return (int) ChronoUnit.HOURS.between(from.atStartOfDay(CHICAGO), to.atStartOfDay(CHICAGO));
    }
  }
}
