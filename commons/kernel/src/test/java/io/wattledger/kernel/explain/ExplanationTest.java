package io.wattledger.kernel.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void inputsKeepTheOrderOfTheFormulaAndNest() {
    SourceRef bill =
        new SourceRef(
            "energy-contracts", "settlement", "7", "/api/energy-contracts/v1/settlements/7");
    Explanation energy =
        Explanation.of("Energy", new BigDecimal("2187000.00"), "USD")
            .by("sum of bills", null)
            .input("bill", new BigDecimal("2187000.00"), "USD", "bill 7", bill)
            .build();

    Explanation perBtc =
        Explanation.of("Energy per BTC", new BigDecimal("25000.00"), "USD/BTC")
            .by("energy / btc", "cost-per-btc.md")
            .input("energy", energy)
            .input("btc", new BigDecimal("87.48"), "BTC", "payouts of the month")
            .fact("month", "2026-10", "asked for")
            .build();

    assertThat(perBtc.inputs())
        .extracting(Explanation.Input::name)
        .containsExactly("energy", "btc", "month");
    assertThat(perBtc.inputs().get(0).explanation().inputs().get(0).source()).isEqualTo(bill);
    assertThat(perBtc.inputs().get(1).value()).isEqualTo("87.48");
  }

  @Test
  void pageIsNamedByItsFile() {
    Explanation.Builder builder = Explanation.of("Cost", BigDecimal.ONE, "USD");
    assertThat(builder.by("a + b", "cost-per-btc.md").build().page()).isEqualTo("cost-per-btc.md");
    assertThatThrownBy(() -> builder.by("a + b", "cost-per-btc"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("debt.md");
  }

  @Test
  void missingPartsAreRefused() {
    assertThatThrownBy(() -> new SourceRef("fleet", "asset-batch", null, "/x"))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Explanation.of(null, BigDecimal.ONE, "USD").build())
        .isInstanceOf(NullPointerException.class);
  }
}
