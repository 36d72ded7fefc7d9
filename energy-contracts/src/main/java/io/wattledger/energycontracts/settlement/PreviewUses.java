package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.settlement.UseInput.BuildingInput;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The uses of a preview as if submeters had measured them, and the split of its bill over them. */
final class PreviewUses {

  private final PreviewRequest request;
  private final BillingZone zone;
  private final Interval period;
  private final Map<Meter, FixedPointSeries> readings = new LinkedHashMap<>();

  private PreviewUses(PreviewRequest request, BillingZone zone) {
    this.request = request;
    this.zone = zone;
    this.period = zone.days(request.from(), request.to());
  }

  /**
   * The uses of a request; what does not fit is added to the check.
   *
   * @param load the whole load, null when it did not fit
   */
  static PreviewUses of(
      PreviewRequest request,
      BillingZone zone,
      FixedPointSeries load,
      Map<String, FixedPointSeries> prices,
      PreviewSeries series,
      TermsCheck check) {
    PreviewUses uses = new PreviewUses(request, zone);
    uses.add("load", MeterRole.MAIN, request.residualUse(), null, null, load);
    uses.addBuildings(prices, series, check);
    uses.addUses(prices, series, check);
    return uses;
  }

  private void addBuildings(
      Map<String, FixedPointSeries> prices, PreviewSeries series, TermsCheck check) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < request.buildings().size(); i++) {
      BuildingInput building = request.buildings().get(i);
      String pointer = "/buildings/" + i;
      if (!names.add(building.name())) {
        check.contradiction(pointer + "/name", "names an earlier building too");
      }
      add(
          building.name(),
          MeterRole.BUILDING,
          request.residualUse(),
          null,
          null,
          series.power(pointer + "/load", building.load(), prices));
    }
  }

  private void addUses(
      Map<String, FixedPointSeries> prices, PreviewSeries series, TermsCheck check) {
    for (int i = 0; i < request.uses().size(); i++) {
      UseInput use = request.uses().get(i);
      String pointer = "/uses/" + i;
      if (use.building() != null
          && request.buildings().stream().noneMatch(b -> b.name().equals(use.building()))) {
        check.contradiction(pointer + "/building", "names no building of the request");
      }
      add(
          "use " + (i + 1),
          MeterRole.SUBMETER,
          use.use(),
          use.consumerRef(),
          use.building(),
          series.power(pointer + "/load", use.load(), prices));
    }
  }

  private void add(
      String code,
      MeterRole role,
      EnergyUse use,
      String consumer,
      String building,
      FixedPointSeries power) {
    if (power != null) {
      int minutes = power.grid().minutes();
      readings.put(
          new Meter(
              0, code, null, null, role, use, consumer, building, minutes, null, List.of(),
              Map.of(), List.of(), null, null, null, null, null),
          power);
    }
  }

  /** What the uses did. */
  MeteredMonth metered() {
    return new MeteredMonth(period, readings);
  }

  /** The bill by use and consumer, null when the request states no uses. */
  List<ShareView> shares(Bill bill) {
    if (request.uses().isEmpty()) {
      return null;
    }
    AllocationBasis basis = new BasisReading(metered(), null, zone).of(bill.lines());
    return SharesOfBasis.of(basis, zone, bill.lines()).stream().map(ShareView::of).toList();
  }
}
