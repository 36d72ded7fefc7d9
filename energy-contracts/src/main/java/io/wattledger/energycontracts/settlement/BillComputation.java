package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.LocalDays;
import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.bill.BillRequest;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.bill.SettlementEngine;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.engine.share.Share;
import io.wattledger.energycontracts.meter.Meter;
import io.wattledger.energycontracts.meter.MeterRole;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.time.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the engines over gathered facts: the bill, its shares, and everything that is missing. */
final class BillComputation {

  private static final String SERVICE = "energy-contracts";
  private static final String ROOT = "/api/energy-contracts/v1/";

  private final BillFacts facts;
  private final Contract contract;
  private final FixedPointSeries load;
  private final Bill bill;

  BillComputation(BillFacts facts) {
    this.facts = facts;
    this.contract = facts.contract();
    this.load = facts.metered().load();
    this.bill = SettlementEngine.settle(request());
  }

  /** The bill. */
  Bill bill() {
    return bill;
  }

  /** Everything that is missing, of meters, prices, terms and load. */
  List<MissingFact> missing() {
    Set<MissingFact> missing = new LinkedHashSet<>(facts.missing());
    missing.addAll(bill.missing());
    missing.addAll(tooCoarseForDemand());
    return List.copyOf(missing);
  }

  /** The lines; those that rest on estimated readings say so. */
  List<LineView> lines() {
    List<LineView> lines = LineView.of(bill, true);
    return facts.restsOnEstimates()
        ? new EstimateMarks(facts, BillComputation::plainLines).mark(lines)
        : lines;
  }

  private static List<LineView> plainLines(BillFacts facts) {
    return LineView.of(new BillComputation(facts).bill(), true);
  }

  /** How much of the bill rests on estimated readings, null when nothing does. */
  BillEstimate estimated() {
    return BillEstimate.of(
        facts.estimated(),
        facts.estimated().billedIn(facts.days().in(contract.zone())),
        bill.checks().energyKwh());
  }

  /** What the bill is split by. */
  AllocationBasis basis() {
    return new BasisReading(facts.metered(), facts.earlierUses(), contract.zone()).of(bill.lines());
  }

  /** The bill by use and consumer, as it follows from the basis. */
  List<Share> shares(AllocationBasis basis) {
    return SharesOfBasis.of(basis, contract.zone(), bill.lines());
  }

  private BillRequest request() {
    LocalDays days = facts.days();
    Map<String, FixedPointSeries> prices = new HashMap<>();
    Map<String, SourceRef> sources = new HashMap<>();
    Interval billed = facts.days().in(contract.zone());
    String range = "?from=" + billed.start() + "&to=" + billed.end();
    facts
        .prices()
        .forEach(
            (series, values) -> {
              prices.put(series.code(), values);
              String path = ROOT + "price-series/" + series.code() + "/points" + range;
              sources.put(
                  series.code(), new SourceRef(SERVICE, "price-series", series.code(), path));
            });
    List<Meter> main = facts.metered().of(MeterRole.MAIN);
    List<String> codes = main.stream().map(Meter::code).toList();
    if (!main.isEmpty()) {
      String path = ROOT + "meters/" + codes.get(0) + "/intervals" + range;
      sources.put("load", new SourceRef(SERVICE, "meter", codes.get(0), path));
      facts.metered().reactive().keySet().stream()
          .findFirst()
          .ifPresent(meter -> sources.put("reactive", reactiveSource(meter, range)));
    }
    return new BillRequest(
        contract.zone(),
        days.from(),
        days.to(),
        Currency.getInstance(contract.currency()),
        facts.terms(),
        load,
        facts.metered().reactiveKvar(),
        prices,
        facts.history(),
        "contract " + contract.code(),
        codes.isEmpty() ? "main meter" : "main meter " + String.join(", ", codes),
        sources);
  }

  private static SourceRef reactiveSource(Meter meter, String range) {
    Channel counted =
        meter.channel(Channel.IMPORT_KVARH).isPresent() ? Channel.IMPORT_KVARH : Channel.KVAH;
    return new SourceRef(
        SERVICE,
        "meter",
        meter.code(),
        ROOT + "meters/" + meter.code() + "/intervals" + range + "&channel=" + counted);
  }

  /** A demand over a window shorter than the metering interval cannot be known. */
  private List<MissingFact> tooCoarseForDemand() {
    List<MissingFact> missing = new ArrayList<>();
    for (ContractTerms version : facts.terms()) {
      for (ChargeComponent component : version.components()) {
        int window = component.meteringMinutesNeeded();
        if (window < load.grid().minutes()) {
          missing.add(
              new MissingFact(
                  "METER_INTERVAL",
                  component.name()
                      + " needs readings of "
                      + window
                      + " minutes, the main meters give "
                      + load.grid().minutes()));
        }
      }
    }
    return missing;
  }
}
