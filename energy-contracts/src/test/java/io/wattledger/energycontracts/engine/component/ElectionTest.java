package io.wattledger.energycontracts.engine.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a month is elected in time: docs/formulas/fixed-block.md. */
class ElectionTest {

  @ParameterizedTest
  @CsvSource({
    // month, business days, holidays, last day
    "2026-07, 0,            , 2026-07-01",
    "2026-07, 3,            , 2026-06-26",
    "2027-01, 5,            , 2026-12-25",
    "2027-01, 5, NERC       , 2026-12-24",
    "2026-07, 9, NERC       , 2026-06-18",
    "2026-07, 9, US_FEDERAL , 2026-06-17",
    "2026-12, 3, NERC       , 2026-11-25",
  })
  void noticeIsDueByBusinessDaysOfTheContract(
      YearMonth month, int businessDays, HolidayCalendar calendar, LocalDate due) {
    assertThat(
            Election.lastNoticeDay(month, businessDays, HolidayCalendar.with(calendar, List.of())))
        .isEqualTo(due);
  }

  @Test
  void aNoticeOnTheHolidayThatItCountedAsABusinessDayIsTooLate() {
    ChargeComponent block =
        Clause.of(
            "{'type':'FIXED_BLOCK','name':'block','blockKw':'100','pricePerMwh':'30',"
                + "'electionNoticeBusinessDays':5,'elections':[{'month':'2027-01',"
                + "'percent':'80','notifiedOn':'2026-12-25'}]}");
    Set<LocalDate> holidays = HolidayCalendar.with(HolidayCalendar.NERC, List.of());

    assertThat(ComponentRules.examine(List.of(block))).isEmpty();
    assertThat(ComponentRules.examine(List.of(block), holidays))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.pointer()).isEqualTo("/components/0/elections/0/notifiedOn");
              assertThat(finding.detail()).contains("was due by 2026-12-24");
            });
  }
}
