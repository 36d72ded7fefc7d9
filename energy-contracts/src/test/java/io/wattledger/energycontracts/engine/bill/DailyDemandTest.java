package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demand that each day has for itself: docs/formulas/demand.md. */
class DailyDemandTest {

  private static final int[] PEAKS = {1000, 2000, 1500};

  @Test
  void theDemandsOfTheDaysAddUp() {
    Bill bill = threeDays().bill(Clause.of(daily("'pricePerKw':'0.50'")));

    assertThat(amount(bill, "demand")).isEqualTo("2250.00");
    assertThat(line(bill, "demand").unit()).isEqualTo("kW-day");
    assertThat(line(bill, "demand").quantity()).isEqualByComparingTo("4500");
    assertThat(line(bill, "demand").determinants())
        .containsEntry("days", "3")
        .containsEntry("peakKw", "2000")
        .containsEntry("peakStartUtc", "2026-10-03T01:00:00Z");
    assertThat(line(bill, "demand").demandWindows()).hasSize(3);
  }

  @Test
  void eachDayFillsTheTiersAndTheMinimumAnew() {
    Bill tiered =
        threeDays()
            .bill(
                Clause.of(
                    daily(
                        "'tiers':[{'upToKw':'1200','pricePerKw':'0.50'},{'pricePerKw':'0.20'}]")));
    Bill minimum = threeDays().bill(Clause.of(daily("'pricePerKw':'0.50','minimumKw':'1200'")));

    assertThat(amount(tiered, "TIER_1")).isEqualTo("1700.00");
    assertThat(amount(tiered, "TIER_2")).isEqualTo("220.00");
    assertThat(amount(minimum, "demand")).isEqualTo("2350.00");
  }

  @Test
  void daysWithoutBilledHoursCountNothingAndDaysWithoutReadingsAreNamed() {
    // 2026-10-03 is a Saturday.
    Bill weekdays =
        threeDays().bill(Clause.of(daily("'pricePerKw':'0.50','when':[{'days':['WEEKDAY']}]")));
    Bill gap =
        Settling.of("America/Chicago", "2026-10-01", "2026-10-04")
            .load(60, i -> i < 48 ? "100" : null)
            .bill(Clause.of(daily("'pricePerKw':'0.50'")));

    assertThat(amount(weekdays, "demand")).isEqualTo("1500.00");
    assertThat(gap.missing())
        .extracting(fact -> fact.detail())
        .anyMatch(d -> d.contains("2026-10-03"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'ratchets':[{'percent':'80'}] | /components/0/ratchets",
        "'contractKw':'5' | /components/0/contractKw",
        "'measuredPercent':'60' | /components/0/measuredPercent",
        "'billingKw':'5' | /components/0/billingKw",
        "'proration':'DAYS' | /components/0/proration",
        "'powerFactor':{'target':'0.9','measuredOver':'MONTH'}"
            + " | /components/0/powerFactor/measuredOver",
      })
  void whatBelongsToAMonthIsRefused(String member, String pointer) {
    assertThat(ComponentRules.examine(List.of(Clause.of(daily("'pricePerKw':'0.50'," + member)))))
        .extracting(finding -> finding.pointer())
        .containsExactly(pointer);
  }

  private static String daily(String members) {
    return "{'type':'DEMAND','name':'demand','per':'DAY','windowMinutes':60," + members + "}";
  }

  /** Three days in October with one high hour each, at 20:00. */
  private static Settling threeDays() {
    return Settling.of("America/Chicago", "2026-10-01", "2026-10-04")
        .load(60, i -> i % 24 == 20 ? Integer.toString(PEAKS[i / 24]) : "10");
  }
}
