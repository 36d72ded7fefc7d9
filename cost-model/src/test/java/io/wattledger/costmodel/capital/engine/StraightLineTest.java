package io.wattledger.costmodel.capital.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wattledger.costmodel.capital.engine.DepreciableAsset.LifeChange;
import io.wattledger.costmodel.capital.engine.DepreciableAsset.WriteDown;
import io.wattledger.kernel.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and the worked examples of docs/formulas/depreciation.md. */
class StraightLineTest {

  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @ParameterizedTest
  @CsvSource({
    "21528000.00, 48, 448500.00",
    "15360000.00, 48, 320000.00",
    "17280000.00, 48, 360000.00",
    "12960000.00, 48, 270000.00",
    "17280000.00, 180, 96000.00"
  })
  void monthlyChargeIsCostOverMonths(String cost, int months, String charge) {
    DepreciableAsset asset = asset(cost, "0.00", months, "2026-01-01");

    assertThat(StraightLine.charge(asset, OCTOBER).charge()).isEqualTo(Money.usd(charge));
  }

  @Test
  void monthsSumToTheDepreciableAmountExactly() {
    // Given: 4,830 over 36 months is 134.1666… a month
    DepreciableAsset asset = asset("4830.00", "0.00", 36, "2026-01-01");

    // When
    Money sum = Money.usd("0.00");
    for (int k = 0; k < 36; k++) {
      sum = sum.plus(StraightLine.charge(asset, YearMonth.of(2026, 1).plusMonths(k)).charge());
    }

    // Then
    assertThat(sum).isEqualTo(Money.usd("4830.00"));
    assertThat(chargeIn(asset, "2026-01")).isEqualTo(Money.usd("134.17"));
    assertThat(chargeIn(asset, "2026-02")).isEqualTo(Money.usd("134.16"));
    assertThat(StraightLine.charge(asset, YearMonth.of(2027, 2)).carryingAmountAtEnd())
        .isEqualTo(Money.usd("2951.67"));
    assertThat(chargeIn(asset, "2028-12")).isEqualTo(Money.usd("134.17"));
    assertThat(chargeIn(asset, "2029-01")).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void salvageValueStaysInTheBooks() {
    DepreciableAsset asset = asset("30000.00", "7500.00", 10, "2026-01-01");

    assertThat(chargeIn(asset, "2026-05")).isEqualTo(Money.usd("2250.00"));
    assertThat(StraightLine.charge(asset, YearMonth.of(2027, 3)).carryingAmountAtEnd())
        .isEqualTo(Money.usd("7500.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-15, 2026-09, 100.00",
    "2026-09-16, 2026-09, 0.00",
    "2026-09-16, 2026-10, 100.00",
    "2026-09-16, 2027-09, 100.00",
    "2026-09-16, 2027-10, 0.00",
    "2026-09-15, 2027-09, 0.00"
  })
  void firstChargedMonthFollowsTheFifteenth(String inService, String month, String charge) {
    DepreciableAsset asset = asset("1200.00", "0.00", 12, inService);

    assertThat(chargeIn(asset, month)).isEqualTo(Money.usd(charge));
  }

  @Test
  void changeOfLifeSpreadsTheRestOverTheNewLife() {
    // Given: 60 months become 36 after 18 months
    DepreciableAsset asset =
        new DepreciableAsset(
            "S21",
            Money.usd("3000.00"),
            Money.usd("0.00"),
            60,
            LocalDate.parse("2025-01-01"),
            null,
            List.of(),
            List.of(new LifeChange(LocalDate.parse("2026-07-01"), 36, "new estimate")),
            null);

    // When
    DepreciationMonth first = StraightLine.charge(asset, YearMonth.of(2026, 7));

    // Then
    assertThat(chargeIn(asset, "2026-06")).isEqualTo(Money.usd("50.00"));
    assertThat(first.carryingAmountAtStart()).isEqualTo(Money.usd("2100.00"));
    assertThat(first.charge()).isEqualTo(Money.usd("116.67"));
    assertThat(StraightLine.charge(asset, YearMonth.of(2027, 12)).carryingAmountAtEnd())
        .isEqualTo(Money.usd("0.00"));
    assertThat(chargeIn(asset, "2028-01")).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void writeDownIsSpreadOverTheRemainingLife() {
    // Given: 1,200 over 12 months, written down to 300 late in the sixth month
    DepreciableAsset asset = writtenDown("2026-06-30", "300.00");

    // When
    DepreciationMonth june = StraightLine.charge(asset, YearMonth.of(2026, 6));
    DepreciationMonth july = StraightLine.charge(asset, YearMonth.of(2026, 7));

    // Then
    assertThat(june.charge()).isEqualTo(Money.usd("100.00"));
    assertThat(june.impairment()).isEqualTo(Money.usd("300.00"));
    assertThat(june.carryingAmountAtEnd()).isEqualTo(Money.usd("300.00"));
    assertThat(july.carryingAmountAtStart()).isEqualTo(Money.usd("300.00"));
    assertThat(july.charge()).isEqualTo(Money.usd("50.00"));
    assertThat(july.impairment()).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void writeDownEarlyInTheMonthChangesThatMonth() {
    DepreciationMonth june =
        StraightLine.charge(writtenDown("2026-06-10", "350.00"), YearMonth.of(2026, 6));

    assertThat(june.carryingAmountAtStart()).isEqualTo(Money.usd("700.00"));
    assertThat(june.impairment()).isEqualTo(Money.usd("350.00"));
    assertThat(june.charge()).isEqualTo(Money.usd("50.00"));
    assertThat(june.carryingAmountAtEnd()).isEqualTo(Money.usd("300.00"));
  }

  @Test
  void nothingIsChargedAfterAWriteDownToZero() {
    DepreciableAsset asset = writtenDown("2026-06-30", "0.00");

    assertThat(chargeIn(asset, "2026-07")).isEqualTo(Money.usd("0.00"));
    assertThat(chargeIn(asset, "2026-12")).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void writeDownAboveTheCarryingAmountNeverRaisesIt() {
    DepreciationMonth june =
        StraightLine.charge(writtenDown("2026-06-01", "5000.00"), YearMonth.of(2026, 6));

    assertThat(june.impairment()).isEqualTo(Money.usd("0.00"));
    assertThat(june.charge()).isEqualTo(Money.usd("100.00"));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15, 0.00, 700.00", "2026-06-16, 100.00, 600.00"})
  void retirementEndsTheCharges(String on, String charge, String atDisposal) {
    DepreciableAsset asset =
        new DepreciableAsset(
            "S19",
            Money.usd("1200.00"),
            Money.usd("0.00"),
            12,
            LocalDate.parse("2026-01-01"),
            LocalDate.parse(on),
            List.of(),
            List.of(),
            null);

    DepreciationMonth june = StraightLine.charge(asset, YearMonth.of(2026, 6));
    DepreciationMonth july = StraightLine.charge(asset, YearMonth.of(2026, 7));

    assertThat(june.charge()).isEqualTo(Money.usd(charge));
    assertThat(june.carryingAmountAtDisposal()).isEqualTo(Money.usd(atDisposal));
    assertThat(june.carryingAmountAtEnd()).isEqualTo(Money.usd("0.00"));
    assertThat(july.charge()).isEqualTo(Money.usd("0.00"));
    assertThat(july.carryingAmountAtStart()).isEqualTo(Money.usd("0.00"));
  }

  @Test
  void explanationNamesAmountMonthsAndConvention() {
    DepreciationMonth month =
        StraightLine.charge(asset("1200.00", "0.00", 12, "2026-09-16"), OCTOBER);

    assertThat(month.explanation().value()).isEqualTo("100.00");
    assertThat(month.explanation().page()).isEqualTo("depreciation.md");
    assertThat(month.explanation().inputs())
        .extracting("name")
        .containsExactly(
            "amount", "months", "k", "cost", "salvage value", "in service", "convention");
    assertThat(month.explanation().inputs().get(2).value()).isEqualTo("1");
  }

  @Test
  void salvageAboveTheCostIsRefused() {
    assertThatThrownBy(() -> asset("10.00", "10.01", 12, "2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between zero and the cost");
    assertThatThrownBy(() -> asset("10.00", "0.00", 0, "2026-01-01"))
        .hasMessageContaining("at least one month");
  }

  private static DepreciableAsset writtenDown(String on, String carryingAmount) {
    return new DepreciableAsset(
        "S19",
        Money.usd("1200.00"),
        Money.usd("0.00"),
        12,
        LocalDate.parse("2026-01-01"),
        null,
        List.of(new WriteDown(LocalDate.parse(on), Money.usd(carryingAmount), "market")),
        List.of(),
        null);
  }

  private static DepreciableAsset asset(
      String cost, String salvage, int months, String inServiceOn) {
    return DepreciableAsset.of(
        "S21", Money.usd(cost), Money.usd(salvage), months, LocalDate.parse(inServiceOn));
  }

  private static Money chargeIn(DepreciableAsset asset, String month) {
    return StraightLine.charge(asset, YearMonth.parse(month)).charge();
  }
}
