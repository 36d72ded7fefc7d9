package io.wattledger.aihosting.rating.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.aihosting.usage.engine.UsedStretch;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GPU-hours to money: docs/formulas/gpu-hour-pricing.md. */
class GpuTimeRatingTest {

  private static final BillingZone CHICAGO = BillingZone.of("America/Chicago");
  private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "8, 9015,  2.49, 49.88",
    "4, 5400,  3.00, 18.00",
    "4, 4500,  3.00, 15.00",
    "8, 82800, 2.49, 458.16",
    "1, 21600, 2.00, 12.00"
  })
  void onDemandIsHoursTimesPriceRoundedOnce(int gpus, long seconds, String price, String amount) {
    List<RatedLine> lines = rate(plan(onDemand(price, 1)), used(gpus, seconds));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).kind()).isEqualTo(LineKind.ON_DEMAND);
    assertThat(lines.get(0).amount()).isEqualTo(Money.usd(amount));
  }

  @ParameterizedTest
  @CsvSource({"1, 19.93", "60, 20.25", "3600, 39.84"})
  void begunGranuleIsChargedWhole(int granule, String amount) {
    List<RatedLine> lines = rate(plan(onDemand("2.49", granule)), used(8, 3601));

    assertThat(lines.get(0).amount()).isEqualTo(Money.usd(amount));
  }

  @ParameterizedTest
  @CsvSource({"UP, 61", "HALF_UP, 60", "DOWN, 60"})
  void granuleRoundingDecidesAboutTheRest(GranuleRounding rounding, long granules) {
    assertThat(rounding.granules(3601, 60)).isEqualTo(granules);
  }

  @Test
  void granulesOfASessionOverTheMonthEndSumToTheWhole() {
    OnDemand hourly = onDemand("1.00", 3600);
    Instant end = CHICAGO.month(YearMonth.of(2026, 10)).end();
    UsedStretch stretch = new UsedStretch("node", 2, end.minusSeconds(1800), end.plusSeconds(2400));
    Window october = new Window(end.minusSeconds(86_400), end);
    Window november = new Window(end, end.plusSeconds(86_400));

    long first = GpuTimeRating.chargedSeconds(stretch, hourly, october);
    long second = GpuTimeRating.chargedSeconds(stretch, hourly, november);

    assertThat(first).isEqualTo(2 * 3600);
    assertThat(second).isEqualTo(2 * 3600);
    assertThat(first + second)
        .isEqualTo(
            GpuTimeRating.chargedSeconds(
                stretch, hourly, new Window(october.from(), november.to())));
  }

  @Test
  void reservationIsPaidUsedOrNotAndBurstOnTop() {
    // 64 reserved in a month of 744 hours; 64 GPUs for 600 hours and 96 for 144 hours were used.
    Interval january = BillingZone.UTC.month(YearMonth.of(2026, 1));
    Reserved reserved = new Reserved(64, price("1.95"), null, null, price("2.99"));
    List<UsedStretch> used =
        List.of(
            new UsedStretch("a", 64, january.start(), january.end()),
            new UsedStretch("b", 32, january.end().minus(Duration.ofHours(144)), january.end()));

    List<RatedLine> lines =
        new GpuTimeRating(List.of(plan(reserved)), BillingZone.UTC, Money.USD)
            .rate("pool", used, new Window(january.start(), january.end()));

    assertThat(lines)
        .extracting(RatedLine::kind)
        .containsExactly(LineKind.RESERVED, LineKind.BURST);
    assertThat(lines.get(0).amount()).isEqualTo(Money.usd("92851.20"));
    assertThat(lines.get(1).gpuSeconds()).isEqualTo(4608 * 3600L);
    assertThat(lines.get(1).amount()).isEqualTo(Money.usd("13777.92"));
  }

  @Test
  void unusedReservationIsPaid() {
    List<RatedLine> lines =
        rate(plan(new Reserved(384, price("2.25"), null, null, null)), List.of());

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).amount()).isEqualTo(Money.usd("642816.00"));
  }

  @Test
  void useWithoutAPriceIsShownAndChargedNothing() {
    List<RatedLine> lines =
        rate(plan(new Reserved(4, price("2.25"), null, null, null)), used(6, 3600));

    assertThat(lines)
        .extracting(RatedLine::kind)
        .containsExactly(LineKind.RESERVED, LineKind.UNPRICED);
    assertThat(lines.get(1).gpuSeconds()).isEqualTo(2 * 3600);
    assertThat(lines.get(1).amount().isZero()).isTrue();
  }

  @Test
  void amendmentHoldsFromItsLocalDayOn() {
    PlanTerms before = plan(onDemand("3.00", 1));
    PlanTerms after =
        new PlanTerms(
            2, null, LocalDate.of(2026, 10, 16), null, onDemand("2.00", 1), RoundingRule.HALF_UP);
    Interval october = CHICAGO.month(YearMonth.of(2026, 10));
    List<UsedStretch> used = List.of(new UsedStretch("a", 1, october.start(), october.end()));

    List<RatedLine> lines =
        new GpuTimeRating(List.of(before, after), CHICAGO, Money.USD)
            .rate("pool", used, new Window(october.start(), october.end()));

    assertThat(lines).extracting(RatedLine::plan).containsExactly(1, 2);
    assertThat(lines.get(0).amount()).isEqualTo(Money.usd("1080.00"));
    assertThat(lines.get(1).amount()).isEqualTo(Money.usd("768.00"));
    assertThat(lines.get(1).window().from()).isEqualTo(Instant.parse("2026-10-16T05:00:00Z"));
  }

  @Test
  void planOfAnotherPoolPricesNothingHere() {
    PlanTerms other =
        new PlanTerms(1, "other", ALWAYS, null, onDemand("3.00", 1), RoundingRule.HALF_UP);

    List<RatedLine> lines = rate(other, used(1, 3600));

    assertThat(lines).extracting(RatedLine::kind).containsExactly(LineKind.UNPRICED);
  }

  @Test
  void nothingUsedOnDemandCostsNothing() {
    assertThat(rate(plan(onDemand("3.00", 1)), List.of())).isEmpty();
  }

  @Test
  void currencyWithoutMinorUnitIsRoundedToWholeUnits() {
    assertThat(
            LineDraft.price(
                    5400,
                    price("3.33"),
                    RoundingRule.HALF_UP,
                    java.util.Currency.getInstance("JPY"))
                .toPlainString())
        .isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({"0, 2.25, gpus", "8, -1, pricePerGpuHour", "8, 12345678901, pricePerGpuHour"})
  void wrongReservationIsFound(int gpus, String price, String member) {
    assertThat(new Reserved(gpus, price(price), null, null, null).examine())
        .extracting(PriceFinding::member)
        .containsExactly(member);
  }

  private static List<RatedLine> rate(PlanTerms plan, List<UsedStretch> used) {
    Interval october = CHICAGO.month(YearMonth.of(2026, 10));
    return new GpuTimeRating(List.of(plan), CHICAGO, Money.USD)
        .rate("pool", used, new Window(october.start(), october.end()));
  }

  private static List<UsedStretch> used(int gpus, long seconds) {
    Instant start = Instant.parse("2026-10-10T00:00:00Z");
    return List.of(new UsedStretch("node", gpus, start, start.plusSeconds(seconds)));
  }

  private static PlanTerms plan(PriceModel model) {
    return new PlanTerms(1, null, ALWAYS, null, model, RoundingRule.HALF_UP);
  }

  private static OnDemand onDemand(String price, int granule) {
    return new OnDemand(price(price), granule, GranuleRounding.UP);
  }

  private static BigDecimal price(String text) {
    return new BigDecimal(text);
  }
}
