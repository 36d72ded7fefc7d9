package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.Collar;
import io.wattledger.energycontracts.engine.component.DayAheadPosition;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.PpaAsProduced;
import io.wattledger.energycontracts.engine.component.PpaAsProduced.NegativePrice;
import io.wattledger.energycontracts.engine.component.SellBack;
import io.wattledger.energycontracts.engine.component.Swap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any load and any prices: fixed-block, hedges, ppa and two-settlement. */
class ClausePropertiesTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final int HOURS = 721;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261105, 777})
  void aCollarHoldsTheMeanPriceWithinItsBounds(long seed) {
    Settling month = random(seed);

    Bill bill =
        month.bill(
            Settling.index("energy", null, "rt", null, null, null, null, null),
            new Collar(
                "collar", null, null, null, null, null, "rt", dec("20"), dec("55"), null, null));

    BigDecimal mwh = line(bill, "energy").quantity();
    assertThat(bill.total().amount())
        .isBetween(mwh.multiply(dec("20")).subtract(CENT), mwh.multiply(dec("55")).add(CENT));
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20261105})
  void aCollarBesideTheIndexIsTheCollarInsideIt(long seed) {
    Bill beside =
        random(seed)
            .bill(
                Settling.index("energy", null, "rt", null, null, null, null, null),
                new Collar(
                    "collar", null, null, null, null, null, "rt", dec("20"), dec("55"), null,
                    null));
    Bill inside =
        random(seed)
            .bill(Settling.index("energy", null, "rt", null, null, dec("20"), dec("55"), null));

    assertThat(beside.total().amount().subtract(inside.total().amount()).abs())
        .isLessThanOrEqualTo(CENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20261105})
  void aShareOfTheSpreadIsNeverNegativeAndNeverMoreThanTheProceeds(long seed) {
    Bill spread = random(seed).bill(block(SellBack.ShareOf.SPREAD));
    Bill floored =
        random(seed)
            .bill(
                Settling.fixedBlock(
                    "block",
                    dec("50000"),
                    dec("42"),
                    true,
                    Settling.sellBack("rt", dec("1.50"), null, BigDecimal.ZERO, null),
                    null));

    BigDecimal credit = line(spread, "SELL_BACK").amount().amount().negate();
    assertThat(credit).isNotNegative();
    assertThat(credit).isLessThanOrEqualTo(line(floored, "SELL_BACK").amount().amount().negate());
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 20261105})
  void aSwapAndTheIndexOfItsOwnNotionalAreTheFixedPrice(long seed) {
    Bill bill =
        prices(seed)
            .constantLoad("40000", 60)
            .bill(
                Settling.index("energy", null, "rt", null, null, null, null, null),
                new Swap("swap", dec("40000"), null, null, null, dec("38"), "rt", null));

    assertThat(
            bill.total()
                .amount()
                .subtract(dec("40").multiply(dec("38")).multiply(dec("" + HOURS)))
                .abs())
        .isLessThanOrEqualTo(CENT);
    assertThat(line(bill, "swap").determinants()).containsEntry("overHedgeMwh", "0");
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 20261105})
  void theClausesForNegativePricesLieInTheirOrder(long seed) {
    BigDecimal full = generation(seed, NegativePrice.FULL_PRICE);
    BigDecimal reduced = generation(seed, NegativePrice.REDUCED_PRICE);

    assertThat(reduced).isLessThan(full);
    assertThat(generation(seed, NegativePrice.NO_PAYMENT)).isLessThan(full);
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 20261105})
  void aPositionAtEqualPricesIsTheIndex(long seed) {
    Bill twice =
        random(seed)
            .bill(new DayAheadPosition("market", dec("30000"), null, List.of(), "rt", "rt", null));
    Bill once =
        random(seed).bill(Settling.index("energy", null, "rt", null, null, null, null, null));

    assertThat(twice.total().amount().subtract(once.total().amount()).abs())
        .isLessThanOrEqualTo(CENT);
  }

  @Test
  void aBlockOfTwoPrioritiesCostsWhateverTheOrderOfItsListing() {
    FixedBlock cheap = ranked("cheap", "28", 1);
    FixedBlock dear = ranked("dear", "45", 2);

    Bill one = random(7).bill(cheap, dear);
    Bill other = random(7).bill(dear, cheap);

    assertThat(one.total()).isEqualTo(other.total());
    assertThat(amountsOf(one)).containsExactlyInAnyOrderElementsOf(amountsOf(other));
  }

  private static List<String> amountsOf(Bill bill) {
    return bill.lines().stream()
        .map(l -> l.component() + l.part() + l.amount().toPlainString())
        .toList();
  }

  private static FixedBlock ranked(String name, String price, int priority) {
    return new FixedBlock(
        name,
        dec("30000"),
        null,
        dec(price),
        true,
        priority,
        null,
        null,
        null,
        null,
        Settling.sellBack("rt", dec("1.50"), null, null, null),
        null);
  }

  private static FixedBlock block(SellBack.ShareOf shareOf) {
    return new FixedBlock(
        "block",
        dec("50000"),
        null,
        dec("42"),
        true,
        null,
        null,
        null,
        null,
        null,
        new SellBack("rt", dec("1.50"), null, shareOf, null, null, null),
        null);
  }

  private static BigDecimal generation(long seed, NegativePrice clause) {
    return new BigDecimal(
        amount(
            random(seed)
                .bill(new PpaAsProduced("solar", null, dec("40"), clause, "rt", null, null, null)),
            "solar"));
  }

  /** A November in Chicago with a load and prices of both signs. */
  private static Settling random(long seed) {
    int[] load = new Random(seed).ints(HOURS, 0, 90_000).toArray();
    return prices(seed).load(60, i -> Integer.toString(load[i]));
  }

  private static Settling prices(long seed) {
    int[] price = new Random(seed + 1).ints(HOURS, -2_000, 30_000).toArray();
    return Settling.of("America/Chicago", "2026-11-01", "2026-12-01")
        .price("rt", 60, i -> BigDecimal.valueOf(price[i], 2).toString());
  }

  private static BigDecimal dec(String text) {
    return new BigDecimal(text);
  }
}
