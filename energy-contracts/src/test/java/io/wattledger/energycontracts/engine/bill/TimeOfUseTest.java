package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.TariffDay;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors TOU-DST-01 to 03 and what surrounds them: docs/formulas/time-of-use.md. */
class TimeOfUseTest {

  static final TimeOfUseEnergy ON_OFF_PEAK =
      new TimeOfUseEnergy(
          "energy",
          List.of(
              new TimeOfUseEnergy.Period(
                  "on-peak",
                  null,
                  new BigDecimal("0.062"),
                  List.of(
                      new TimeOfUseEnergy.Hours(
                          List.of(), List.of(TariffDay.WEEKDAY), "13:00", "19:00")),
                  null),
              new TimeOfUseEnergy.Period(
                  "off-peak", null, new BigDecimal("0.031"), List.of(), true)),
          null);

  @ParameterizedTest
  @CsvSource({
    // from, to, holiday, hours, on-peak hours, on-peak kWh, on-peak, off-peak, total
    "2025-03-01, 2025-04-01,           , 743, 126, 1260000, 78120.00, 191270.00, 269390.00",
    "2025-11-01, 2025-12-01,           , 721, 120, 1200000, 74400.00, 186310.00, 260710.00",
    "2025-11-01, 2025-12-01, 2025-11-27, 721, 114, 1140000, 70680.00, 188170.00, 258850.00",
    "2025-10-01, 2025-11-01,           , 744, 138, 1380000, 85560.00, 187860.00, 273420.00",
  })
  void aMonthHasTheHoursThatItsZoneGivesIt(
      String from,
      String to,
      String holiday,
      String hours,
      String onPeakHours,
      String onPeakKwh,
      String onPeak,
      String offPeak,
      String total) {
    Settling month = Settling.of("America/Chicago", from, to).constantLoad("10000", 60);
    if (holiday != null) {
      month.holiday(holiday);
    }

    Bill bill = month.bill(ON_OFF_PEAK);

    assertThat(bill.checks().hours()).isEqualTo(hours);
    assertThat(line(bill, "on-peak").determinants()).containsEntry("hours", onPeakHours);
    assertThat(line(bill, "on-peak").quantity()).isEqualTo(onPeakKwh);
    assertThat(amount(bill, "on-peak")).isEqualTo(onPeak);
    assertThat(amount(bill, "off-peak")).isEqualTo(offPeak);
    assertThat(bill.total().toPlainString()).isEqualTo(total);
    assertThat(bill.missing()).isEmpty();
  }

  @Test
  void theRepeatedHourOfAutumnIsChargedTwiceAtItsWallClockPrice() {
    // 2025-11-02 in Chicago reads 01:00 to 02:00 twice.
    TimeOfUseEnergy nightPrice =
        new TimeOfUseEnergy(
            "energy",
            List.of(
                new TimeOfUseEnergy.Period(
                    "one-o-clock",
                    new BigDecimal("100"),
                    null,
                    List.of(new TimeOfUseEnergy.Hours(List.of(), List.of(), "01:00", "02:00")),
                    null),
                new TimeOfUseEnergy.Period("rest", new BigDecimal("1"), null, List.of(), true)),
            null);

    Bill bill =
        Settling.of("America/Chicago", "2025-11-02", "2025-11-03")
            .constantLoad("1000", 15)
            .bill(nightPrice);

    assertThat(bill.checks().hours()).isEqualTo("25");
    assertThat(bill.checks().intervals()).isEqualTo(100);
    assertThat(amount(bill, "one-o-clock")).isEqualTo("200.00");
    assertThat(amount(bill, "rest")).isEqualTo("23.00");
  }

  @Test
  void aBoundaryAtHalfPastCutsHourlyIntervalsWithoutChangingTheirEnergy() {
    TimeOfUseEnergy halfPast =
        new TimeOfUseEnergy(
            "energy",
            List.of(
                new TimeOfUseEnergy.Period(
                    "day",
                    new BigDecimal("60"),
                    null,
                    List.of(new TimeOfUseEnergy.Hours(List.of(), List.of(), "06:30", "22:00")),
                    null),
                new TimeOfUseEnergy.Period("night", new BigDecimal("30"), null, List.of(), true)),
            null);

    Bill bill =
        Settling.of("America/Chicago", "2026-10-05", "2026-10-06")
            .constantLoad("1000", 60)
            .bill(halfPast);

    assertThat(line(bill, "day").quantity()).isEqualTo("15.5");
    assertThat(amount(bill, "day")).isEqualTo("930.00");
    assertThat(amount(bill, "night")).isEqualTo("255.00");
    assertThat(bill.checks().intervals()).isEqualTo(24);
  }

  @Test
  void aZoneWithAHalfHourShiftKeepsItsEnergy() {
    // Lord Howe Island moves its clock by 30 minutes on 2026-04-05.
    Bill bill =
        Settling.of("Australia/Lord_Howe", "2026-04-01", "2026-05-01")
            .constantLoad("1000", 30)
            .bill(ON_OFF_PEAK);

    assertThat(bill.checks().hours()).isEqualTo("720.5");
    assertThat(bill.checks().energyKwh()).isEqualTo("720500");
    assertThat(line(bill, "on-peak").quantity().add(line(bill, "off-peak").quantity()))
        .isEqualTo("720500");
  }

  @Test
  void everySumOfPeriodsIsTheMeteredEnergy() {
    Bill bill =
        Settling.of("America/Los_Angeles", "2026-03-01", "2026-04-01")
            .load(15, i -> Integer.toString(1000 + i * 7 % 331))
            .bill(ON_OFF_PEAK);

    assertThat(
            bill.lines().stream().map(l -> l.quantity()).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(bill.checks().energyKwh());
  }
}
