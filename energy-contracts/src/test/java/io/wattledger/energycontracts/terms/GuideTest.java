package io.wattledger.energycontracts.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.TermsFindings;
import io.wattledger.energycontracts.settlement.PreviewRequest;
import io.wattledger.energycontracts.settlement.PreviewService;
import io.wattledger.energycontracts.settlement.PreviewView;
import io.wattledger.service.json.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The JSON of docs/guide/energy.md is read as it stands there. */
class GuideTest {

  private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private final ObjectMapper json = mapper();

  @Test
  void theGuideShowsEveryComponentAsItIsEntered() throws IOException {
    List<ChargeComponent> components = new ArrayList<>();
    for (String block : blocks()) {
      if (block.contains("\"type\"") && !block.contains("\"components\": [")) {
        components.add(json.readValue(block, ChargeComponent.class));
      }
    }

    assertThat(components)
        .extracting(ChargeComponent::type)
        .containsExactlyInAnyOrder(ComponentType.values());
    for (ChargeComponent component : components) {
      String written = json.writerFor(ChargeComponent.class).writeValueAsString(component);
      assertThat(json.readValue(written, ChargeComponent.class)).isEqualTo(component);
      TermsFindings findings = TermsFindings.start();
      component.examine(findings);
      assertThat(findings.all()).as(component.name()).isEmpty();
    }
  }

  @Test
  void thePreviewOfTheGuideGivesItsTotal() throws IOException {
    PreviewRequest request =
        json.readValue(blocks().get(blocks().size() - 1), PreviewRequest.class);

    PreviewView preview = new PreviewService().preview(request, false);

    assertThat(preview.total()).isEqualTo("269390.00");
    assertThat(preview.checks().hours()).isEqualTo("743");
  }

  @Test
  void aComponentIsWrittenAsItWasRead() throws JsonProcessingException {
    FixedBlock block =
        (FixedBlock)
            json.readValue(
                "{\"type\":\"FIXED_BLOCK\",\"blockKw\":\"1\",\"pricePerMwh\":\"2\"}",
                ChargeComponent.class);

    assertThat(json.writerFor(ChargeComponent.class).writeValueAsString(block))
        .isEqualTo(
            "{\"type\":\"FIXED_BLOCK\",\"blockKw\":\"1\",\"pricePerMwh\":\"2\","
                + "\"takeOrPay\":true}");
    assertThat(ComponentRules.named(List.of(block)).get(0).name()).isEqualTo("FIXED_BLOCK");
  }

  private static List<String> blocks() throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../docs/guide/energy.md")));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = StrictJson.newMapper();
    new ComponentJson().customize(mapper);
    return mapper;
  }
}
