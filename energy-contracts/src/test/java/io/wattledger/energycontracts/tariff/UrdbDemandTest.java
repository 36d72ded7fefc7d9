package io.wattledger.energycontracts.tariff;

import static io.wattledger.energycontracts.tariff.UrdbFile.component;
import static io.wattledger.energycontracts.tariff.UrdbFile.notes;
import static io.wattledger.energycontracts.tariff.UrdbFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.CoincidentPeak;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.DemandBasis;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.Ratchet;
import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Demand charges of the rate database as components: docs/guide/tariffs.md. */
class UrdbDemandTest {

  @ParameterizedTest
  @CsvSource({"0.5", "50"})
  void aRatchetOfVersionSevenMayBeAFractionOrAPercentage(String stated) {
    String all = String.join(",", Collections.nCopies(12, stated));
    TariffPreview tariff =
        read("'flatdemandstructure':[[{'rate':10}]],'demandratchetpercentage':[" + all + "]");

    assertThat(ratchets(tariff))
        .singleElement()
        .satisfies(
            ratchet -> {
              assertThat(ratchet.percent()).isEqualByComparingTo("50");
              assertThat(ratchet.months()).isEqualTo(11);
              assertThat(ratchet.billedMonths()).isEmpty();
              assertThat(ratchet.peaksOf()).isEqualTo(Ratchet.PeaksOf.ALL_HOURS);
            });
    assertThat(notes(tariff, Kind.ASSUMED)).containsExactly("lookback");
  }

  @Test
  void aRatchetOfSomeMonthsBindsInTheseMonths() {
    TariffPreview tariff =
        read(
            "'flatdemandstructure':[[{'rate':10}]],"
                + "'demandratchetpercentage':[0,0,0,0,0,0.8,0.8,0.8,0,0,0,0]");

    assertThat(ratchets(tariff).get(0).billedMonths()).containsExactly(6, 7, 8);
    assertThat(ratchets(tariff)).hasSize(1);
  }

  @Test
  void aLookBackOfVersionEightNamesMonthsOrTheirNumber() {
    TariffPreview months =
        read(
            "'flatdemandstructure':[[{'rate':10}]],'lookbackPercent':0.75,'lookbackRange':0,"
                + "'lookbackMonths':[1,0,0,1,0,0,0,0,0,0,0,true]");
    TariffPreview range =
        read(
            "'flatdemandstructure':[[{'rate':10}]],'lookbackPercent':75,'lookbackRange':6,"
                + "'lookbackMonths':[0,0,0,0,0,0,0,0,0,0,0,0]");

    assertThat(ratchets(months).get(0).peakMonths()).containsExactly(1, 4, 12);
    assertThat(ratchets(months).get(0).percent()).isEqualByComparingTo("75");
    assertThat(ratchets(range).get(0).months()).isEqualTo(6);
    assertThat(ratchets(range).get(0).peakMonths()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"kW daily, KW", "kVA daily, KVA"})
  void demandOfEachDayAddsUp(String unit, DemandBasis basis) {
    TariffPreview tariff =
        read("'flatdemandstructure':[[{'rate':0.5}]],'flatdemandunit':'" + unit + "'");

    DemandCharge demand = (DemandCharge) component(tariff, "Demand");
    assertThat(demand.per()).isEqualTo(DemandCharge.DemandPer.DAY);
    assertThat(demand.basis()).isEqualTo(basis);
    assertThat(tariff.notes()).isEmpty();
  }

  @Test
  void aCoincidentChargeOfOnePriceInAllItsPeriodsIsOne() {
    TariffPreview tariff =
        read(
            "'coincidentratestructure':[[{'rate':9.5}],[{'rate':9.50}]],'coincidentrateunit':'kW'");

    assertThat(((CoincidentPeak) component(tariff, "Coincident peak")).pricePerKwMonth())
        .isEqualByComparingTo("9.5");
    assertThat(notes(tariff, Kind.NOT_REPRESENTED)).isEmpty();
  }

  @Test
  void demandMayBeInKvaWithReactiveAndCoincidentCharges() {
    TariffPreview tariff =
        read(
            "'demandratestructure':[[{'rate':6.0012}]],'demandrateunit':'kVA','demandwindow':30,"
                + "'demandreactivepowercharge':2.7,'coincidentrateunit':'kW',"
                + "'coincidentratestructure':[[{'rate':9.5}]],'mincharge':5,"
                + "'minchargeunits':'$/day','fueladjustmentsmonthly':"
                + "[0.01,0.01,0.01,0.02,0.02,0.02,0.02,0.02,0.02,0.01,0.01,0.01]");

    DemandCharge demand = (DemandCharge) component(tariff, "Time-of-use demand");
    assertThat(demand.basis()).isEqualTo(DemandBasis.KVA);
    assertThat(demand.windowMinutes()).isEqualTo(30);
    assertThat(((CoincidentPeak) component(tariff, "Coincident peak")).pricePerKwMonth())
        .isEqualByComparingTo("9.5");
    assertThat(tariff.components())
        .extracting(ChargeComponent::type)
        .containsExactly(
            ComponentType.DEMAND,
            ComponentType.REACTIVE_DEMAND,
            ComponentType.COINCIDENT_PEAK,
            ComponentType.TOU_ENERGY,
            ComponentType.MINIMUM_BILL);
    assertThat(notes(tariff, Kind.ASSUMED))
        .containsExactly("demandreactivepowercharge", "coincidentratestructure");
  }

  private static List<Ratchet> ratchets(TariffPreview tariff) {
    return ((DemandCharge) tariff.components().get(0)).ratchets();
  }
}
