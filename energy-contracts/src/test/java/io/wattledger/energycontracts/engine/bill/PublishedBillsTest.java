package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.amount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bills that the test suites of other rate calculators assert, reproduced from their inputs where
 * these are beside the project. Years of 8,760 hours start on a Monday, as 2018 does.
 */
class PublishedBillsTest {

  private static final Path FOLDER = Path.of("../../shared/data/energy");

  @Test
  void aCommercialYearOfTimeOfUseEnergyAndTieredDemand() throws IOException {
    String[] kw = load("sam/load_commercial.csv");
    JsonNode asserted = asserted("ssc Test_Commercial_Demand_Charges");

    Bill bill =
        Settling.of("UTC", "2018-01-01", "2019-01-01")
            .load(60, i -> kw[i])
            .bill(
                Clause.of(
                    "{'type':'TOU_ENERGY','name':'energy','periods':["
                        + period("1", "0.05", "5,6,7,8,9,10")
                        + ",{'name':'2','pricePerKwh':'0.075','when':["
                        + "{'months':[5,6,7,8,9,10],'days':['WEEKDAY'],'from':'00:00','to':'15:00'},"
                        + "{'months':[5,6,7,8,9,10],'days':['WEEKDAY'],'from':'20:00'},"
                        + "{'months':[5,6,7,8,9,10],'days':['WEEKEND']}]},"
                        + period("3", "0.06", "1,2,3,4,11,12")
                        + ",{'name':'4','pricePerKwh':'0.05','allOtherHours':true}]}"),
                demand("peak", "'when':[" + AFTERNOON + "]", "20", "15"),
                demand(
                    "off-peak",
                    "'when':[{'days':['WEEKDAY'],'to':'15:00'},"
                        + "{'days':['WEEKDAY'],'from':'20:00'},{'days':['WEEKEND']}]",
                    "10",
                    "5"),
                Clause.of("{'type':'FIXED_CHARGE','name':'fixed','amountPerMonth':'30'}"));

    assertThat(bill.checks().energyKwh()).isEqualByComparingTo("726208.3844");
    assertThat(bill.total().amount())
        .isCloseTo(
            asserted.get("expected_year1_bill_usd").decimalValue(), within(tolerance(asserted)));
    assertThat(unrounded(bill)).isEqualByComparingTo("104614.487154");
  }

  @Test
  void aJulyOfHoursUseBandsOfWhichTheFirstIsDivided() throws IOException {
    String[] kw = load("sam/load_commercial_large.csv");
    JsonNode asserted = asserted("ssc Test_Commercial_kWh_per_kW_charges July");
    int july = 181 * 24;

    Bill bill =
        Settling.of("UTC", "2018-07-01", "2018-08-01")
            .load(60, i -> kw[july + i])
            .bill(
                Clause.of(
                    "{'type':'TIERED_ENERGY','name':'energy','tiers':["
                        + "{'upToKwh':'3000','upToKwhPerKw':'200','pricePerKwh':'0.132655'},"
                        + "{'upToKwh':'10000','upToKwhPerKw':'200','pricePerKwh':'0.120303'},"
                        + "{'upToKwh':'200000','upToKwhPerKw':'200','pricePerKwh':'0.102607'},"
                        + "{'upToKwhPerKw':'200','pricePerKwh':'0.079109'},"
                        + "{'upToKwhPerKw':'400','pricePerKwh':'0.013627'},"
                        + "{'upToKwhPerKw':'600','pricePerKwh':'0.010275'},"
                        + "{'pricePerKwh':'0.00771'}]}"),
                Clause.of("{'type':'FIXED_CHARGE','name':'fixed','amountPerMonth':'21'}"));

    List<BigDecimal> kwh = new ArrayList<>();
    bill.lines().stream()
        .filter(line -> line.part() != null && line.quantity().signum() > 0)
        .forEach(line -> kwh.add(line.quantity()));
    for (int i = 0; i < asserted.get("tier_kwh").size(); i++) {
      assertThat(kwh.get(i))
          .isCloseTo(
              asserted.get("tier_kwh").get(i).decimalValue(), within(new BigDecimal("0.01")));
    }
    assertThat(unrounded(bill))
        .isCloseTo(new BigDecimal("16774.6725"), within(new BigDecimal("0.0001")));
    assertThat(bill.total().toPlainString()).as("rounded line by line").isEqualTo("16774.68");
    assertThat(bill.total().amount())
        .isCloseTo(
            asserted.get("expected_july_bill_usd").decimalValue(), within(tolerance(asserted)));
  }

  @Test
  void aFlatLoadAtBlendedPrices() throws IOException {
    JsonNode asserted = asserted("REopt blended no_techs.json");

    Bill bill =
        Settling.of("UTC", "2018-01-01", "2019-01-01")
            .constantLoad("1.141552511", 60)
            .bill(
                Clause.of("{'type':'ENERGY_FEE','name':'energy','pricePerKwh':'0.1'}"),
                Clause.of(
                    "{'type':'COINCIDENT_PEAK','name':'demand','tagKw':'1.141552511',"
                        + "'pricePerKwMonth':'10'}"));

    assertThat(new BigDecimal(amount(bill, "energy")))
        .isEqualByComparingTo(asserted.get("expected_energy_usd").decimalValue());
    assertThat(new BigDecimal(amount(bill, "demand")))
        .isEqualByComparingTo(asserted.get("expected_demand_usd").decimalValue());
  }

  private static final String AFTERNOON = "{'days':['WEEKDAY'],'from':'15:00','to':'20:00'}";

  private static String period(String name, String price, String months) {
    return "{'name':'"
        + name
        + "','pricePerKwh':'"
        + price
        + "','when':[{'months':["
        + months
        + "],'days':['WEEKDAY'],'from':'15:00','to':'20:00'}]}";
  }

  private static ChargeComponent demand(String name, String when, String first, String second) {
    return Clause.of(
        "{'type':'DEMAND','name':'"
            + name
            + "','windowMinutes':60,"
            + when
            + ",'tiers':[{'upToKw':'100','pricePerKw':'"
            + first
            + "'},{'pricePerKw':'"
            + second
            + "'}]}");
  }

  /** The bill as if its lines were not rounded. */
  private static BigDecimal unrounded(Bill bill) {
    return bill.lines().stream()
        .map(line -> line.quantity().multiply(line.unitPrice()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal tolerance(JsonNode asserted) {
    return asserted.get("tol").decimalValue();
  }

  private static JsonNode asserted(String name) throws IOException {
    for (JsonNode each : new ObjectMapper().readTree(file("expected_bills.json")).get("cases")) {
      if (each.get("case").asText().equals(name)) {
        return each;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static String[] load(String name) throws IOException {
    return file(name)
        .lines()
        .map(kw -> new BigDecimal(kw).setScale(9, RoundingMode.HALF_UP).toPlainString())
        .toArray(String[]::new);
  }

  private static String file(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "no " + name + " beside the project, nothing to reproduce");
    return Files.readString(file);
  }
}
