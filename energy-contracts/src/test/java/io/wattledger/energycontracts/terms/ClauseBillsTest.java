package io.wattledger.energycontracts.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wattledger.energycontracts.settlement.LineView;
import io.wattledger.energycontracts.settlement.MissingView;
import io.wattledger.energycontracts.settlement.PreviewRequest;
import io.wattledger.energycontracts.settlement.PreviewService;
import io.wattledger.energycontracts.settlement.PreviewView;
import io.wattledger.energycontracts.settlement.ShareView;
import io.wattledger.service.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bills of what suppliers, grids and counterparties agree, as a person would preview them; the
 * expected amounts were computed apart from the engine. In the file {@code "42000 x 24"} stands for
 * 24 equal values. Formula pages: fixed-block, heat-rate, hedges, ppa, minimum-take, curtailable
 * and two-settlement.
 */
class ClauseBillsTest {

  private static final ObjectMapper JSON = mapper();
  private static final Pattern RUN = Pattern.compile("(\\S+) x (\\d+)");

  static List<Arguments> bills() throws IOException {
    List<Arguments> bills = new ArrayList<>();
    try (InputStream in = ClauseBillsTest.class.getResourceAsStream("/bills/clauses.json")) {
      JSON.readTree(in)
          .forEach(bill -> bills.add(Arguments.of(bill.get("name").textValue(), bill)));
    }
    return bills;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bills")
  void aBillComesToTheCent(String name, JsonNode bill) throws IOException {
    PreviewRequest request = JSON.treeToValue(expanded(bill.get("request")), PreviewRequest.class);

    PreviewView preview = new PreviewService().preview(request, true);

    assertThat(preview.lines()).as(name).hasSize(bill.get("lines").size());
    for (int i = 0; i < preview.lines().size(); i++) {
      assertLine(preview.lines().get(i), bill.get("lines").get(i));
    }
    assertThat(preview.total()).isEqualTo(bill.get("total").textValue());
    if (bill.has("shares")) {
      assertShares(preview.shares(), bill.get("shares"));
    }
    assertThat(preview.missing())
        .extracting(MissingView::code)
        .containsExactlyElementsOf(texts(bill.get("missing")));
  }

  private static void assertLine(LineView line, JsonNode expected) {
    assertThat(line.component()).isEqualTo(expected.get("component").textValue());
    assertThat(line.amount()).as(line.toString()).isEqualTo(expected.get("amount").textValue());
    if (expected.has("part")) {
      assertThat(line.part()).isEqualTo(expected.get("part").textValue());
    }
    if (expected.has("quantity")) {
      assertThat(line.quantity()).isEqualTo(expected.get("quantity").textValue());
    }
    if (expected.has("determinants")) {
      for (Map.Entry<String, JsonNode> determinant : expected.get("determinants").properties()) {
        assertThat(line.determinants())
            .containsEntry(determinant.getKey(), determinant.getValue().textValue());
      }
    }
    assertThat(line.explanation().value()).isEqualTo(line.amount().toPlainString());
  }

  private static void assertShares(List<ShareView> shares, JsonNode expected) {
    assertThat(shares).hasSize(expected.size());
    for (int i = 0; i < shares.size(); i++) {
      assertThat(shares.get(i).amount()).isEqualTo(expected.get(i).get("amount").textValue());
      assertThat(shares.get(i).energyKwh()).isEqualTo(expected.get(i).get("energyKwh").textValue());
    }
  }

  /** The same JSON with every {@code "value x count"} in an array written out. */
  private static JsonNode expanded(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> member.setValue(expanded(member.getValue())));
      return object;
    }
    if (!node.isArray()) {
      return node;
    }
    ArrayNode array = JSON.createArrayNode();
    for (JsonNode element : node) {
      Matcher run = RUN.matcher(element.asText());
      if (element.isTextual() && run.matches()) {
        for (int i = 0; i < Integer.parseInt(run.group(2)); i++) {
          array.add(run.group(1));
        }
      } else {
        array.add(expanded(element));
      }
    }
    return array;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = StrictJson.newMapper();
    new ComponentJson().customize(mapper);
    return mapper;
  }
}
