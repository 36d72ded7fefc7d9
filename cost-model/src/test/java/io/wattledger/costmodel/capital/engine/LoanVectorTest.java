package io.wattledger.costmodel.capital.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.costmodel.capital.engine.Repayment.LevelPayment;
import io.wattledger.kernel.money.Money;
import io.wattledger.testing.GoldenVectors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Every row of a level-payment schedule that was computed independently. */
class LoanVectorTest {

  @Test
  void everyMonthOfTheScheduleIsRightToTheCent() {
    // Given
    JsonNode rows =
        vector("loan-01").get("expected").get("rows_[k,payment,interest,principal,balance]");
    DebtTerms terms =
        new DebtTerms(
            "loan-01",
            Money.usd("1000000.00"),
            new BigDecimal("12"),
            DayCount.MONTHLY,
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2029-01-01"),
            new LevelPayment(36),
            null,
            null,
            null);

    // When, Then
    assertThat(rows).hasSize(36);
    for (JsonNode row : rows) {
      DebtMonth month =
          DebtSchedule.month(terms, YearMonth.of(2026, 1).plusMonths(row.get(0).asLong() - 1));
      assertThat(month.interest()).isEqualTo(Money.usd(row.get(2).asText()));
      assertThat(month.principalRepaid()).isEqualTo(Money.usd(row.get(3).asText()));
      assertThat(month.closingBalance()).isEqualTo(Money.usd(row.get(4).asText()));
      assertThat(month.interest().plus(month.principalRepaid()))
          .isEqualTo(Money.usd(row.get(1).asText()));
    }
  }

  private static JsonNode vector(String id) {
    for (JsonNode vector : GoldenVectors.load("quant.json").get("vectors")) {
      if (vector.get("id").asText().equals(id)) {
        return vector;
      }
    }
    throw new IllegalArgumentException("no vector " + id);
  }
}
