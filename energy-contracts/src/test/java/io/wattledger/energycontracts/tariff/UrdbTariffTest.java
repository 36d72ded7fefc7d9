package io.wattledger.energycontracts.tariff;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static io.wattledger.energycontracts.tariff.UrdbFile.document;
import static io.wattledger.energycontracts.tariff.UrdbFile.notes;
import static io.wattledger.energycontracts.tariff.UrdbFile.preview;
import static io.wattledger.energycontracts.tariff.UrdbFile.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import io.wattledger.service.json.StrictJson;
import io.wattledger.service.problem.ProblemException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tariffs of the rate database as components: docs/guide/tariffs.md. */
class UrdbTariffTest {

  private static final ObjectMapper JSON = StrictJson.newMapper();

  @ParameterizedTest
  @CsvSource({
    "$/day,   24.878, 771.22",
    "$/month, 30.00,  30.00",
    "$/year,  120.00, 10.00",
  })
  void fixedChargesComeInAllUnits(String unit, String amount, String october) {
    TariffPreview tariff =
        read("'fixedchargefirstmeter':" + amount + ",'fixedchargeunits':'" + unit + "'");
    Bill bill =
        Settling.of("America/Denver", "2026-10-01", "2026-11-01")
            .bill(tariff.components().toArray(ChargeComponent[]::new));

    assertThat(amount(bill, "Fixed charge")).isEqualTo(october);
    assertThat(tariff.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'energyratestructure':[[{'rate':0.1,'sell':0.03}]] | energyratestructure/0/0/sell",
        "'energyratestructure':[[{'rate':0.1,'colour':'red'}]] | energyratestructure/0/0/colour",
        "'energyratestructure':[[{'max':5,'rate':0.1,'unit':'kWh/hp'},{'rate':1}]]"
            + " | energyratestructure/0/0/unit",
        "'energyratestructure':[[{'rate':0.1}],[{'rate':0.2}]] | energyratestructure",
        "'energyratestructure':[[{'rate':0.1,'max':0},{'rate':0.2}]] | energyratestructure/0/1",
        "'flatdemandstructure':[[{'rate':1}]],'flatdemandunit':'hp' | flatdemandunit",
        "'demandratestructure':[[{'rate':1}]],'demandrateunit':'hp daily' | demandrateunit",
        "'demandwindow':45,'demandratestructure':[[{'rate':1}]] | demandwindow",
        "'demandratchetpercentage':0.5 | lookback",
        "'lookbackRange':5 | lookbackMonths",
        "'coincidentratestructure':[[{'rate':1}],[{'rate':2}]] | coincidentratestructure",
        "'coincidentratestructure':[[{'rate':1,'max':5},{'rate':2}]] | coincidentratestructure",
        "'coincidentratestructure':[[{'rate':1}]],'coincidentrateunit':'kVA'"
            + " | coincidentratestructure",
        "'flatdemandstructure':[[{'rate':1}]],'flatdemandunit':'kW daily',"
            + "'demandratchetpercentage':0.5 | lookback",
        "'fixedchargefirstmeter':1,'fixedchargeunits':'$/moon' | fixedchargeunits",
        "'fixedchargeeaaddl':3 | fixedchargeeaaddl",
        "'usenetmetering':true | usenetmetering",
        "'label':'x','newfield':{'a':1} | newfield",
        "'startdate':'soon' | startdate",
        "'fixedmonthlycharge':12345678901 | Monthly charge",
      })
  void whatDoesNotFitIsListedWithItsField(String fields, String field) {
    TariffPreview tariff = read(fields);

    assertThat(notes(tariff, Kind.NOT_REPRESENTED)).contains(field);
  }

  @Test
  void eachFieldIsReadOrListed() {
    TariffPreview tariff =
        read(
            "'label':'x','uri':'u','approved':true,'peakkwcapacitymin':100,'voltagecategory':'S',"
                + "'energycomments':'Riders apply.','revisions':[1,2],'empty':[],'nothing':null");

    assertThat(tariff.components()).isEmpty();
    assertThat(tariff.notes())
        .extracting(note -> note.kind() + " " + note.field() + " " + note.value())
        .containsExactly(
            "TEXT energycomments Riders apply.",
            "APPLICABILITY peakkwcapacitymin 100",
            "APPLICABILITY voltagecategory S");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'energyratestructure':{'a':1}} | /energyratestructure",
        "{'energyratestructure':[[]]} | /energyratestructure/0",
        "{'energyratestructure':[[5]]} | /energyratestructure/0/0",
        "{'energyratestructure':[[{'rate':'much'}]]} | /energyratestructure/0/0/rate",
        "{'energyratestructure':[[{'rate':1e999999999}]]} | /energyratestructure/0/0/rate",
        "{'energyratestructure':[[{'rate':1}]],'energyweekdayschedule':[[0]]}"
            + " | /energyweekdayschedule",
        "{'flatdemandstructure':[[{'rate':1}]],'flatdemandmonths':[0,0,0,0,0,0,0,0,0,0,0,3]}"
            + " | /flatdemandmonths/11",
        "{'demandratchetpercentage':[1,2]} | /demandratchetpercentage",
        "{'lookbackPercent':180} | /lookbackPercent",
        "{'customerId':'1','paid':true} | /customerId",
        "{} | ``",
        "[1,2] | ``",
        "{ | ``",
        "{'a':1,'a':2} | ``",
        "'7' | ``",
      })
  void whatCannotBeReadIsRefusedWithItsPlace(String file, String pointer) {
    assertThatThrownBy(() -> preview(file, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(400);
              assertThat(refused.toProblem("").errors().get(0).pointer())
                  .isEqualTo(pointer == null ? "" : pointer);
            });
  }

  @Test
  void aTextWithinATextAndAnAnswerWithItemsAreOpened() throws JsonProcessingException {
    String answer =
        "{\"items\":[{\"label\":\"a\",\"fixedmonthlycharge\":1},"
            + "{\"label\":\"b\",\"fixedmonthlycharge\":2}]}";
    String twice = JSON.writeValueAsString(answer);

    assertThat(UrdbTariff.read(document(twice, "b")).components()).hasSize(1);
    assertThatThrownBy(() -> document(twice, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(422);
              assertThat(refused.getMessage()).contains("2 tariffs").contains("a, b");
            });
    assertThatThrownBy(() -> document(twice, "c")).hasMessageContaining("no tariff 'c', but a, b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urdb/pysam_urdb_rate_539f6a23ec4f024411ec8beb.json",
        "urdb/pysam_urdbv7.json",
        "reopt/multi_tier_urdb_response.json",
      })
  void publishedTariffsBecomeComponentsThatAContractTakes(String name) throws IOException {
    TariffPreview tariff = UrdbTariff.read(document(published(name), null));

    assertThat(tariff.components()).isNotEmpty();
    assertThat(ComponentRules.examine(tariff.components())).isEmpty();
    assertThat(tariff.notes())
        .filteredOn(note -> note.kind() == Kind.NOT_REPRESENTED)
        .extracting(TariffNote::field)
        .as("one tariff has a period that no hour uses")
        .isSubsetOf("dgrules", "energyratestructure/0", "flatdemandstructure/0");
    assertThat(
            Settling.of("America/Chicago", "2026-01-01", "2027-01-01")
                .constantLoad("500", 60)
                .bill(tariff.components().toArray(ChargeComponent[]::new))
                .missing())
        .isEmpty();
  }

  @Test
  void aScenarioOfAnotherCalculatorIsBilledThroughItsTariff() throws IOException {
    // 876,000 kWh of a year at a steady 100 kW: all in the first tiers of energy and demand
    JsonNode scenario = JSON.readTree(published("reopt/tiered_energy_demand.json"));
    TariffPreview tariff = UrdbTariff.read(scenario.at("/ElectricTariff/urdb_response"));

    Bill year =
        Settling.of("UTC", "2017-01-01", "2018-01-01")
            .constantLoad("100", 60)
            .bill(tariff.components().toArray(ChargeComponent[]::new));

    assertThat(notes(tariff, Kind.NOT_REPRESENTED)).isEmpty();
    assertThat(year.checks().energyKwh())
        .isEqualByComparingTo(scenario.at("/ElectricLoad/annual_kwh").decimalValue());
    assertThat(year.total().toPlainString()).isEqualTo("99600.00");
  }

  @Test
  void theTiersOfAPublishedTariffAreThoseThatAnotherCalculatorReads() throws IOException {
    JsonNode expected = null;
    for (JsonNode each : JSON.readTree(published("expected_bills.json")).get("cases")) {
      expected = each.path("expected").has("dc_tou") ? each.get("expected") : expected;
    }
    TariffPreview tariff = UrdbTariff.read(document(published("urdb/pysam_urdbv7.json"), null));
    List<String> energy = new ArrayList<>();
    List<String> demand = new ArrayList<>();
    for (ChargeComponent component : tariff.components()) {
      if (component instanceof TieredEnergy tiers) {
        tiers.tiers().forEach(tier -> energy.add(row(tier.upToKwh(), tier.pricePerKwh())));
      } else if (component instanceof DemandCharge charge && !charge.tiers().isEmpty()) {
        charge.tiers().forEach(tier -> demand.add(row(tier.upToKw(), tier.pricePerKw())));
      }
    }

    assertThat(energy).containsExactlyElementsOf(rows(expected.get("ec_tou"), 2, 4));
    assertThat(demand).containsExactlyElementsOf(rows(expected.get("dc_tou"), 2, 3));
  }

  private static List<String> rows(JsonNode matrix, int limit, int price) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : matrix) {
      BigDecimal max = row.get(limit).decimalValue();
      rows.add(row(max.precision() - max.scale() > 12 ? null : max, row.get(price).decimalValue()));
    }
    return rows;
  }

  private static String row(BigDecimal limit, BigDecimal price) {
    return (limit == null ? "open" : limit.stripTrailingZeros().toPlainString()) + " " + price;
  }

  private static String published(String name) throws IOException {
    Path file = Path.of("../../shared/data/energy").resolve(name);
    assumeTrue(Files.exists(file), "no " + name + " beside the project, nothing to read");
    return Files.readString(file);
  }
}
