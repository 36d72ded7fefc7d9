package io.wattledger.energycontracts.tariff;

import static io.wattledger.energycontracts.engine.Settling.line;
import static io.wattledger.energycontracts.tariff.UrdbFile.component;
import static io.wattledger.energycontracts.tariff.UrdbFile.days;
import static io.wattledger.energycontracts.tariff.UrdbFile.months;
import static io.wattledger.energycontracts.tariff.UrdbFile.notes;
import static io.wattledger.energycontracts.tariff.UrdbFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.EnergyFee;
import io.wattledger.energycontracts.engine.component.TieredEnergy;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Energy charges of the rate database as components: docs/guide/tariffs.md. */
class UrdbEnergyTest {

  private static final String SUMMER = months("[0,0,0,0,0,1,1,1,1,0,0,0]");

  @Test
  void hoursUseTiersBySeasonAndFlatDemandInTiersAreBilled() {
    TariffPreview tariff =
        read(
            "'label':'a1','name':'Large Power','utility':'South Central','sector':'Industrial',"
                + "'startdate':1335880800,'country':'USA','demandunits':'kW','flatdemandunit':'kW',"
                + "'description':'Minimum charge of $1000.00.',"
                + "'energyratestructure':[[{'max':300,'rate':0.042,'unit':'kWh/kW'},"
                + "{'rate':0.029,'unit':'kWh/kW'}],[{'max':300,'rate':0.049,'unit':'kWh/kW'},"
                + "{'rate':0.033,'unit':'kWh/kW'}]],'energyweekdayschedule':"
                + SUMMER
                + ",'energyweekendschedule':"
                + SUMMER
                + ",'flatdemandmonths':[0,0,0,0,0,1,1,1,1,0,0,0],"
                + "'flatdemandstructure':[[{'max':100,'rate':13.5},{'rate':12.1}],"
                + "[{'max':100,'rate':16.3},{'rate':14.9}]]");

    assertThat(tariff.components())
        .extracting(ChargeComponent::name)
        .containsExactly(
            "Demand period 1", "Demand period 2", "Energy period 1", "Energy period 2");
    assertThat(tariff.effectiveFrom()).hasToString("2012-05-01");
    assertThat(notes(tariff, Kind.TEXT)).containsExactly("description");
    assertThat(notes(tariff, Kind.ASSUMED))
        .as("hours of use by metered demand; a month has one period, so its tiers are no matter")
        .containsExactly("energyratestructure/0", "energyratestructure/1");
    Bill july =
        Settling.of("America/Chicago", "2026-07-01", "2026-08-01")
            .load(60, i -> i < 500 ? "12000" : i == 500 ? "400" : "0")
            .bill(tariff.components().toArray(ChargeComponent[]::new));
    assertThat(july.lines())
        .extracting(l -> l.component() + " " + l.part() + " " + l.amount().toPlainString())
        .containsExactly(
            "Demand period 2 TIER_1 1630.00",
            "Demand period 2 TIER_2 177310.00",
            "Energy period 2 TIER_1 176400.00",
            "Energy period 2 TIER_2 79213.20");
  }

  @Test
  void numbersOfSinglePrecisionAreReadAsTheyWereMeant() {
    TariffPreview tariff =
        read(
            "'demandratestructure':[[{'max':100.0,'rate':19.538999557495117},"
                + "{'max':9.9999996802856925e+37,'rate':13.093000411987305}],"
                + "[{'max':100.0,'rate':8.0909996032714844},"
                + "{'max':9.9999996802856925e+37,'rate':4.6760001182556152}]],"
                + "'demandweekdayschedule':"
                + days("1.0", "0.0", 15, 20)
                + ",'demandweekendschedule':"
                + days("1.0", "1.0", 0, 24)
                + ",'fixedmonthlycharge':35.28,'minmonthlycharge':1.0,'annualmincharge':12.0,"
                + "'flatdemandmonths':[0,1,1,1,2,2,2,2,2,2,1,1],"
                + "'flatdemandstructure':[[{'max':1e+38,'rate':6.46}],[{'max':1e+38,'rate':6.46}],"
                + "[{'max':1e+38,'rate':13.87}]],'dgrules':'Net Metering'");

    DemandCharge peak = (DemandCharge) component(tariff, "Time-of-use demand period 1");
    assertThat(peak.tiers())
        .extracting(tier -> tier.upToKw() + " " + tier.pricePerKw())
        .containsExactly("100 19.539", "null 13.093");
    assertThat(peak.when())
        .singleElement()
        .satisfies(
            hours -> {
              assertThat(hours.from()).isEqualTo("15:00");
              assertThat(hours.to()).isEqualTo("20:00");
              assertThat(hours.days()).hasToString("[WEEKDAY]");
              assertThat(hours.months()).isEmpty();
            });
    assertThat(((DemandCharge) component(tariff, "Demand period 3")).pricePerKw())
        .isEqualByComparingTo("13.87");
    assertThat(((DemandCharge) component(tariff, "Demand period 3")).when().get(0).months())
        .containsExactly(5, 6, 7, 8, 9, 10);
    assertThat(tariff.components())
        .extracting(ChargeComponent::name)
        .contains("Monthly charge", "Monthly minimum", "Yearly minimum");
    assertThat(notes(tariff, Kind.NOT_REPRESENTED)).containsExactly("dgrules");
    assertThat(tariff.notes()).hasSize(1);
  }

  @Test
  void onePriceIsAFeeAndSeveralAreATimeOfUseTable() {
    TariffPreview flat = read("'energyratestructure':[[{'rate':0.05,'adj':0.011,'unit':'kWh'}]]");
    TariffPreview table =
        read(
            "'energyratestructure':[[{'rate':0.05}],[{'rate':0.09,'adj':-0.01}]],"
                + "'energyweekdayschedule':"
                + days("0", "1", 13, 19)
                + ",'energyweekendschedule':"
                + days("0", "0", 0, 24));

    assertThat(((EnergyFee) flat.components().get(0)).pricePerKwh()).isEqualByComparingTo("0.061");
    TimeOfUseEnergy tou = (TimeOfUseEnergy) table.components().get(0);
    assertThat(tou.periods())
        .extracting(period -> period.pricePerKwh().toPlainString())
        .containsExactly("0.05", "0.08");
    Bill march =
        Settling.of("America/Chicago", "2025-03-01", "2025-04-01")
            .constantLoad("10000", 60)
            .bill(tou);
    assertThat(line(march, "period 2").determinants()).containsEntry("hours", "126");
    assertThat(march.checks().hours()).isEqualByComparingTo("743");
  }

  @Test
  void tiersOfPeriodsThatShareAMonthCountTheirOwnHours() {
    TariffPreview tariff =
        read(
            "'energyratestructure':[[{'max':100,'rate':0.07},{'rate':0.08}],[{'rate':0.05}]],"
                + "'energyweekdayschedule':"
                + days("1", "0", 13, 19)
                + ",'energyweekendschedule':"
                + days("1", "1", 0, 24));

    assertThat(tariff.components())
        .extracting(ChargeComponent::name)
        .containsExactly("Energy period 1", "Energy period 2");
    assertThat(notes(tariff, Kind.ASSUMED)).containsExactly("energyratestructure/0");
  }

  @ParameterizedTest
  @CsvSource({"kWh daily, DAY", "kWh, MONTH"})
  void tiersOfAPeriodCountPerDayOrMonth(String unit, TieredEnergy.LimitsPer per) {
    TariffPreview tariff =
        read(
            "'energyratestructure':[[{'max':10,'rate':0.1,'unit':'"
                + unit
                + "'},{'rate':0.2,'unit':'"
                + unit
                + "'}]]");

    assertThat(((TieredEnergy) tariff.components().get(0)).limitsPer()).isEqualTo(per);
  }

  @Test
  void aBandOfHoursUseIsDividedByTheBlocksThatFollowIt() {
    TariffPreview tariff =
        read(
            "'energyratestructure':[[{'max':200,'rate':0.0317,'unit':'kWh/kW'},"
                + "{'max':3000,'rate':0.132655,'unit':'kWh'},{'max':10000,'rate':0.120303,'unit':'kWh'},"
                + "{'rate':0.079109,'unit':'kWh'},{'max':400,'rate':0.013627,'unit':'kWh/kW'},"
                + "{'rate':0.00771,'unit':'kWh/kW'}]]");

    assertThat(((TieredEnergy) tariff.components().get(0)).tiers())
        .extracting(tier -> tier.upToKwh() + " " + tier.upToKwhPerKw() + " " + tier.pricePerKwh())
        .containsExactly(
            "3000 200 0.132655",
            "10000 200 0.120303",
            "null 200 0.079109",
            "null 400 0.013627",
            "null null 0.00771");
    assertThat(notes(tariff, Kind.ASSUMED)).contains("energyratestructure/0/0/rate");
  }
}
