package io.wattledger.costmodel.clients;

import io.wattledger.costmodel.statement.month.MonthFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sites and mining asset batches of a month, from fleet. */
@ApplicationScoped
public class FleetFacts {

  private static final Callee FLEET = new Callee("fleet");

  private final FleetApi fleet;

  /** Over the client. */
  public FleetFacts(@RestClient FleetApi fleet) {
    this.fleet = fleet;
  }

  /** All sites, by code. */
  public List<MonthFacts.Site> sites() {
    return FLEET.all(cursor -> fleet.sites(Callee.pageSize(), cursor)).stream()
        .map(
            site ->
                new MonthFacts.Site(
                    site.code(),
                    site.name(),
                    site.powerCapacityKw(),
                    site.pue(),
                    version(site.version())))
        .sorted(Comparator.comparing(MonthFacts.Site::code))
        .toList();
  }

  /** Mining batches in the books during the month, by code. */
  public List<MonthFacts.Batch> miningBatches(YearMonth month) {
    return FLEET
        .all(cursor -> fleet.assetBatches(month.toString(), "MINING", Callee.pageSize(), cursor))
        .stream()
        .filter(batch -> "MINING".equals(batch.use()))
        .map(FleetFacts::fact)
        .sorted(Comparator.comparing(MonthFacts.Batch::code))
        .toList();
  }

  private static MonthFacts.Batch fact(FleetBatch batch) {
    FleetBatch.Nameplate nameplate = batch.nameplate();
    return new MonthFacts.Batch(
        batch.id(),
        batch.code(),
        batch.siteCode(),
        "MACHINE".equals(batch.category()),
        batch.modelCode(),
        nameplate == null ? 0 : nameplate.daysInService(),
        nameplate == null ? null : nameplate.thHours(),
        batch.description(),
        batch.quantity(),
        batch.unitCost(),
        batch.salvageValuePerUnit(),
        batch.currency(),
        batch.usefulLifeMonths(),
        batch.inServiceOn(),
        batch.retiredOn(),
        batch.writeDowns().stream()
            .map(w -> new MonthFacts.WriteDown(w.on(), w.carryingAmount(), w.reason()))
            .toList(),
        version(batch.version()));
  }

  private static String version(Long version) {
    return version == null ? null : version.toString();
  }
}
