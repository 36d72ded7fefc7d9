package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import io.wattledger.service.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Small tariffs of the rate database, as the tests write and read them. */
final class UrdbFile {

  private static final ObjectMapper JSON = StrictJson.newMapper();

  private UrdbFile() {}

  static ChargeComponent component(TariffPreview tariff, String name) {
    return tariff.components().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<String> notes(TariffPreview tariff, Kind kind) {
    return tariff.notes().stream()
        .filter(note -> note.kind() == kind)
        .map(TariffNote::field)
        .toList();
  }

  static TariffPreview read(String fields) {
    return preview("{" + fields + "}", null);
  }

  static TariffPreview preview(String file, String label) {
    return UrdbTariff.read(document(file.replace('\'', '"'), label));
  }

  static JsonNode document(String file, String label) {
    return UrdbDocument.tariff(file.getBytes(StandardCharsets.UTF_8), label, JSON);
  }

  /** A schedule whose months each have one period. */
  static String months(String periods) {
    return Stream.of(periods.replaceAll("[\\[\\]]", "").split(","))
        .map(period -> Collections.nCopies(24, period).toString())
        .toList()
        .toString();
  }

  /** A schedule of twelve equal months with one period from an hour to another, else the other. */
  static String days(String outside, String inside, int from, int to) {
    String[] hours = new String[24];
    for (int h = 0; h < 24; h++) {
      hours[h] = h >= from && h < to ? inside : outside;
    }
    return Collections.nCopies(12, List.of(hours).toString()).toString();
  }
}
