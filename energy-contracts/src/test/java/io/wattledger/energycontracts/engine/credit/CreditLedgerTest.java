package io.wattledger.energycontracts.engine.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.energycontracts.engine.component.CreditTerms;
import io.wattledger.energycontracts.engine.component.CreditTerms.Offsets;
import io.wattledger.kernel.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Power credits: docs/formulas/power-credits.md. */
class CreditLedgerTest {

  private static final YearMonth JULY = YearMonth.of(2026, 7);
  private static final Money ZERO = Money.usd("0.00");

  @Test
  void theOldestCreditPaysFirstAndALimitLeavesTheRestOpen() {
    // The worked example of the page.
    CreditTerms half = terms(Offsets.ENERGY, "50", 24);

    CreditLedger ledger =
        ledger(
            JULY.plusMonths(2),
            List.of(),
            bill(JULY, "600.00", "600.00", earned(JULY, "1000.00", half)),
            bill(JULY.plusMonths(1), "900.00", "950.00", earned(JULY.plusMonths(1), "80.00", half)),
            bill(JULY.plusMonths(2), "1400.01", "1500.00"));

    assertThat(ledger.lots())
        .extracting(CreditLot::used)
        .containsExactly(usd("1000.00"), usd("80.00"));
    assertThat(ledger.lots().get(0).uses())
        .containsExactly(
            new CreditLot.Use(JULY.plusMonths(1), usd("450.00")),
            new CreditLot.Use(JULY.plusMonths(2), usd("550.00")));
    assertThat(ledger.months())
        .extracting(m -> m.used().toPlainString() + " " + m.closing().toPlainString())
        .containsExactly("0.00 1000.00", "450.00 630.00", "630.00 0.00");
  }

  @Test
  void aCreditPaysNoBillOfItsOwnMonth() {
    CreditLedger ledger =
        ledger(JULY, List.of(), bill(JULY, "600.00", "600.00", earned(JULY, "10.00", never())));

    assertThat(ledger.lots().get(0).open()).isEqualTo(usd("10.00"));
    assertThat(ledger.months().get(0).used()).isEqualTo(ZERO);
  }

  @Test
  void creditsPayTheLimitOfTheBillDownToTheCentAndNeverMoreThanIsPayable() {
    CreditTerms third = terms(Offsets.BILL, "33.3", null);
    assertThat(usedOf("100.00", "100.01", third)).isEqualTo("33.30");
    assertThat(usedOf("100.00", "40.00", terms(Offsets.ENERGY, "100", null))).isEqualTo("40.00");
    assertThat(usedOf("-5.00", "40.00", terms(Offsets.ENERGY, "100", null))).isEqualTo("0.00");
    assertThat(usedOf("100.00", "-40.00", terms(Offsets.ENERGY, "100", null))).isEqualTo("0.00");
  }

  @Test
  void whatIsNotUsedUntilItsLastMonthExpiresAfterThatMonthsBill() {
    CreditTerms oneMonth = terms(Offsets.ENERGY, "100", 1);

    CreditLedger waiting =
        ledger(
            JULY.plusMonths(1),
            List.of(),
            bill(JULY, "9.00", "9.00", earned(JULY, "50.00", oneMonth)));
    CreditLedger billed =
        ledger(
            JULY.plusMonths(1),
            List.of(),
            bill(JULY, "9.00", "9.00", earned(JULY, "50.00", oneMonth)),
            bill(JULY.plusMonths(1), "20.00", "20.00"));
    CreditLedger passed =
        ledger(
            JULY.plusMonths(2),
            List.of(),
            bill(JULY, "9.00", "9.00", earned(JULY, "50.00", oneMonth)));

    assertThat(waiting.lots().get(0).open()).isEqualTo(usd("50.00"));
    assertThat(billed.lots().get(0).used()).isEqualTo(usd("20.00"));
    assertThat(billed.lots().get(0).expired()).isEqualTo(usd("30.00"));
    assertThat(passed.lots().get(0).expired()).isEqualTo(usd("50.00"));
    assertThat(passed.months().get(1).expired()).as("in its last month").isEqualTo(usd("50.00"));
  }

  @Test
  void anOpeningBalanceIsUsedBeforeWhatIsEarnedLater() {
    CreditLedger ledger =
        ledger(
            JULY.plusMonths(1),
            List.of(new EarnedCredit(JULY.minusMonths(5), "brought in", usd("70.00"), never())),
            bill(JULY, "10.00", "10.00", earned(JULY, "30.00", never())),
            bill(JULY.plusMonths(1), "75.00", "75.00"));

    assertThat(ledger.lots())
        .extracting(lot -> lot.open().toPlainString())
        .containsExactly("0.00", "15.00");
    assertThat(ledger.months()).hasSize(7);
  }

  @Test
  void quartersDiscloseWhatTheirMonthsCameTo() {
    CreditLedger ledger =
        ledger(
            YearMonth.of(2026, 10),
            List.of(),
            bill(
                YearMonth.of(2026, 8),
                "5.00",
                "5.00",
                earned(YearMonth.of(2026, 8), "100.00", never())),
            bill(
                YearMonth.of(2026, 9),
                "40.00",
                "40.00",
                earned(YearMonth.of(2026, 9), "7.00", never())),
            bill(YearMonth.of(2026, 10), "20.00", "20.00"));

    assertThat(ledger.quarters())
        .extracting(
            q ->
                q.from()
                    + " "
                    + q.opening().amount()
                    + " +"
                    + q.earned().amount()
                    + " -"
                    + q.used().amount()
                    + " ="
                    + q.closing().amount())
        .containsExactly("2026-08 0.00 +107.00 -40.00 =67.00", "2026-10 67.00 +0.00 -20.00 =47.00");
  }

  @Test
  void twoBillsOfOneMonthAreRefused() {
    assertThatThrownBy(
            () -> ledger(JULY, List.of(), bill(JULY, "1.00", "1.00"), bill(JULY, "1.00", "1.00")))
        .hasMessageContaining("two bills for 2026-07");
  }

  @Test
  void everyCentEarnedIsUsedExpiredOrOpen() {
    Random random = new Random(20260930);
    for (int round = 0; round < 200; round++) {
      List<BilledMonth> bills = new ArrayList<>();
      Money earned = ZERO;
      for (int m = 0; m < 24; m++) {
        YearMonth month = JULY.plusMonths(m);
        EarnedCredit credit = null;
        if (random.nextInt(3) == 0) {
          credit =
              earned(
                  month,
                  cents(random, 500_000).add(new BigDecimal("0.01")).toString(),
                  terms(
                      Offsets.values()[random.nextInt(2)],
                      Integer.toString(random.nextInt(101)),
                      random.nextBoolean() ? null : 1 + random.nextInt(6)));
          earned = earned.plus(credit.amount());
        }
        String energy = cents(random, 200_000).subtract(new BigDecimal("100")).toString();
        String payable = cents(random, 200_000).toString();
        bills.add(
            credit == null ? bill(month, energy, payable) : bill(month, energy, payable, credit));
      }

      CreditLedger ledger = CreditLedger.of(Money.USD, List.of(), bills, JULY.plusMonths(30));

      Money accounted = ZERO;
      for (CreditLot lot : ledger.lots()) {
        accounted = accounted.plus(lot.used()).plus(lot.expired()).plus(lot.open());
        assertThat(lot.open().signum()).isNotNegative();
      }
      assertThat(accounted).as("round %s", round).isEqualTo(earned);
      assertThat(ledger.months().stream().map(CreditMonth::used).reduce(ZERO, Money::plus))
          .isEqualTo(ledger.lots().stream().map(CreditLot::used).reduce(ZERO, Money::plus));
      for (int i = 0; i < bills.size() && !ledger.months().isEmpty(); i++) {
        BilledMonth bill = bills.get(i);
        ledger.months().stream()
            .filter(month -> month.from().equals(bill.month()))
            .forEach(month -> assertThat(month.used()).isLessThanOrEqualTo(bill.payable()));
      }
    }
  }

  private static BigDecimal cents(Random random, int bound) {
    return BigDecimal.valueOf(random.nextInt(bound), 2);
  }

  private static String usedOf(String energy, String payable, CreditTerms terms) {
    return ledger(
            JULY.plusMonths(1),
            List.of(),
            bill(JULY, "0.00", "0.00", earned(JULY, "1000.00", terms)),
            bill(JULY.plusMonths(1), energy, payable))
        .lots()
        .get(0)
        .used()
        .toPlainString();
  }

  private static CreditLedger ledger(
      YearMonth through, List<EarnedCredit> opening, BilledMonth... bills) {
    return CreditLedger.of(Money.USD, opening, List.of(bills), through);
  }

  private static BilledMonth bill(
      YearMonth month, String energy, String payable, EarnedCredit... earned) {
    return new BilledMonth(month, usd(energy), usd(payable), List.of(earned));
  }

  private static EarnedCredit earned(YearMonth month, String amount, CreditTerms terms) {
    return new EarnedCredit(month, "block", usd(amount), terms);
  }

  private static CreditTerms terms(Offsets offsets, String percent, Integer months) {
    return new CreditTerms(offsets, new BigDecimal(percent), months);
  }

  private static CreditTerms never() {
    return terms(Offsets.ENERGY, "100", null);
  }

  private static Money usd(String amount) {
    return Money.usd(amount);
  }
}
