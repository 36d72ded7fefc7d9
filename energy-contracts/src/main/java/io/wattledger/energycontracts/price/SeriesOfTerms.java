package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.TermsFindings;
import io.wattledger.energycontracts.terms.TermsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds clauses that name a series which they cannot use, when they are entered. */
@ApplicationScoped
public class SeriesOfTerms {

  private final PriceSeriesRepository series;

  /** Over the stored series. */
  public SeriesOfTerms(PriceSeriesRepository series) {
    this.series = series;
  }

  /**
   * Adds every contradiction between the clauses and the series that exist; a series may be entered
   * later than the clause that names it. A clause that is wrong in itself may name none, and is
   * passed over.
   *
   * @param base where the pointers start
   * @param currency the contract's currency
   */
  public void examine(
      TermsCheck check, String base, List<ChargeComponent> components, String currency) {
    for (int i = 0; i < components.size(); i++) {
      ChargeComponent component = components.get(i);
      if (!isSound(component)) {
        continue;
      }
      for (PriceSeries each : series.ofCodes(component.seriesRead())) {
        String pointer = base + "/components/" + i;
        String unit = SeriesUnits.refusal(component, each);
        String money = SeriesUnits.currencyRefusal(each, currency);
        if (unit != null) {
          check.contradiction(pointer, unit);
        } else if (money != null) {
          check.contradiction(pointer, money + " (" + component.name() + ")");
        }
      }
    }
  }

  private static boolean isSound(ChargeComponent component) {
    TermsFindings findings = TermsFindings.start();
    component.examine(findings);
    return findings.all().isEmpty();
  }
}
