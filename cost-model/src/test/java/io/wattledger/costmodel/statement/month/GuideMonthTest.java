package io.wattledger.costmodel.statement.month;

import static io.wattledger.costmodel.statement.engine.CostComponent.DEPRECIATION_AND_MAINTENANCE;
import static io.wattledger.costmodel.statement.engine.CostComponent.OVERHEAD_AND_FEES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.costmodel.capital.engine.DayCount;
import io.wattledger.costmodel.statement.engine.CoinBasis;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.CostDefinition;
import io.wattledger.costmodel.statement.engine.ScopeFigures;
import io.wattledger.costmodel.statement.engine.StatementScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures of docs/guide/month-close.md. */
class GuideMonthTest {

  private static final Pattern REQUEST = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);

  private static Facts october() {
    return new Facts("2026-10")
        .site("alpha", "5000")
        .bill("alpha", "2678400", "Energy", "133920.00", "Service charge", "1000.00")
        .machines("alpha", "antminer-s21", "200", 1000, "2400.00", 48)
        .loan("LOAN-1", "1200000.00", "12", DayCount.MONTHLY, "36000.00", 36, null, "100", "alpha")
        .cost(DEPRECIATION_AND_MAINTENANCE, "Fans and hash boards", "3000.00", "alpha")
        .cost(OVERHEAD_AND_FEES, "Quarterly review", "6000.00", "EQUAL")
        .cost(OVERHEAD_AND_FEES, "Property insurance", "4000.00", "50", "POWER_CAPACITY")
        .payout("alpha", "3.1", "0.031")
        .closes("60000.00");
  }

  @Test
  void theGuidesStatementIsWhatItsFactsGive() throws IOException {
    JsonNode expected = statements().get(0);
    ScopeFigures company = figures(CostDefinition.ALL_IN);

    assertThat(october().calculate().missing()).isEmpty();
    assertThat(company.btc()).isEqualTo(expected.get("btcProduced").textValue());
    for (JsonNode component : expected.get("components")) {
      CostComponent which = CostComponent.valueOf(component.get("component").textValue());
      assertThat(company.amounts().get(which).toPlainString())
          .isEqualTo(component.get("amount").textValue());
      assertThat(company.perBtc(which)).contains(decimal(component, "perBtc"));
    }
    assertThat(company.total().amount()).isEqualTo(decimal(expected, "totalAmount"));
    assertThat(company.totalPerBtc()).contains(decimal(expected, "totalPerBtc"));
    assertThat(company.marketPrice()).isEqualTo(decimal(expected, "marketPricePerBtc"));
    assertThat(company.resultPerBtc()).contains(decimal(expected, "resultPerBtc"));
    assertThat(company.result().orElseThrow().amount())
        .isEqualTo(decimal(expected, "resultAmount"));
  }

  @Test
  void theGuidesCashStatementIsWhatItsFactsGive() throws IOException {
    JsonNode expected = statements().get(1);
    ScopeFigures cash = figures(CostDefinition.CASH);

    assertThat(cash.total().amount()).isEqualTo(decimal(expected, "totalAmount"));
    assertThat(cash.totalPerBtc()).contains(decimal(expected, "totalPerBtc"));
    assertThat(cash.resultPerBtc()).contains(decimal(expected, "resultPerBtc"));
  }

  private static ScopeFigures figures(CostDefinition definition) {
    return october()
        .calculate()
        .statement()
        .figures(new StatementScope.Company(), definition, CoinBasis.GROSS);
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    return new BigDecimal(node.get(field).textValue());
  }

  /** What the guide expects of its statements, in its order. */
  private static List<JsonNode> statements() throws IOException {
    Matcher blocks = REQUEST.matcher(Files.readString(guide()));
    List<JsonNode> expected = new ArrayList<>();
    while (blocks.find()) {
      JsonNode request = new ObjectMapper().readTree(blocks.group(1));
      if (request.get("path").textValue().contains("/statements/")) {
        expected.add(request.get("expect"));
      }
    }
    return expected;
  }

  private static Path guide() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/guide/month-close.md"))) {
      folder = folder.getParent();
    }
    return folder.resolve("docs/guide/month-close.md");
  }
}
