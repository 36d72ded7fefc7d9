package io.wattledger.energycontracts.engine.resettle;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Delta lines of a bill that is settled again: docs/formulas/resettlement.md. */
class ResettlementTest {

  private static final Money ZERO = Money.usd("0.00");

  @Test
  void aCorrectedReadingAndPriceMakeADeltaLineThatSaysWhatChanged() {
    // Final prices replace 4 of 24 hours, and one reading is corrected.
    Bill before = bill("20000", "31.00");
    Bill after = bill("19700", "30.70");

    List<LineDelta> deltas = Resettlement.between(lines(before), lines(after));

    assertThat(deltas).hasSize(1);
    LineDelta delta = deltas.get(0);
    assertThat(delta.change()).isEqualTo(LineDelta.Change.CHANGED);
    assertThat(delta.line().component()).isEqualTo("energy");
    assertThat(delta.quantity()).isEqualTo("-0.3");
    assertThat(delta.amount().toPlainString()).isEqualTo("-15.30");
    assertThat(delta.determinants())
        .contains(new LineDelta.Determinant("energyMwh", "480", "479.7"));
    assertThat(Resettlement.total(deltas, ZERO)).isEqualTo(after.total().minus(before.total()));
  }

  @Test
  void equalBillsHaveNoDelta() {
    assertThat(Resettlement.between(lines(bill("20000", "31.00")), lines(bill("20000", "31.00"))))
        .isEmpty();
  }

  @Test
  void aLineThatCameAndOneThatWentAreNamed() {
    SettledLine fee = line("fee", "10.00");
    SettledLine rider = line("rider", "4.50");

    List<LineDelta> deltas = Resettlement.between(List.of(fee), List.of(rider));

    assertThat(deltas)
        .extracting(d -> d.change() + " " + d.line().component() + " " + d.amount().amount())
        .containsExactly("ADDED rider 4.50", "REMOVED fee -10.00");
    assertThat(deltas.get(1).quantity()).isEqualTo("-1");
  }

  @Test
  void twoLinesOfTheSameNameArePairedInTheirOrder() {
    List<LineDelta> deltas =
        Resettlement.between(
            List.of(line("fee", "1.00"), line("fee", "2.00")),
            List.of(line("fee", "1.00"), line("fee", "2.50"), line("fee", "7.00")));

    assertThat(deltas)
        .extracting(d -> d.change() + " " + d.amount().amount())
        .containsExactly("CHANGED 0.50", "ADDED 7.00");
  }

  @Test
  void theDeltasSumToTheDifferenceOfTheTotals() {
    Random random = new Random(20261114);
    for (int round = 0; round < 300; round++) {
      List<SettledLine> before = randomLines(random);
      List<SettledLine> after = randomLines(random);

      List<LineDelta> deltas = Resettlement.between(before, after);

      assertThat(Resettlement.total(deltas, ZERO))
          .as("round %s", round)
          .isEqualTo(sum(after).minus(sum(before)));
    }
  }

  private static Bill bill(String correctedKw, String correctedPrice) {
    return Settling.of("UTC", "2026-10-01", "2026-10-02")
        .load(60, i -> i == 3 ? correctedKw : "20000")
        .price("rt", 60, i -> i == 20 ? correctedPrice : "31.00")
        .bill(Settling.index("energy", null, "rt", null, null, null, null, null));
  }

  private static List<SettledLine> lines(Bill bill) {
    return bill.lines().stream()
        .map(
            l ->
                new SettledLine(
                    l.component(),
                    l.part(),
                    l.from(),
                    l.to(),
                    l.quantity(),
                    l.unit(),
                    l.amount(),
                    l.determinants()))
        .toList();
  }

  private static SettledLine line(String component, String amount) {
    return new SettledLine(
        component,
        null,
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 11, 1),
        BigDecimal.ONE,
        "month",
        Money.usd(amount),
        Map.of());
  }

  private static List<SettledLine> randomLines(Random random) {
    List<SettledLine> lines = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      lines.add(
          line(
              "component-" + random.nextInt(4),
              BigDecimal.valueOf(random.nextInt(200_000) - 100_000L, 2).toPlainString()));
    }
    return lines;
  }

  private static Money sum(List<SettledLine> lines) {
    return lines.stream().map(SettledLine::amount).reduce(ZERO, Money::plus);
  }
}
