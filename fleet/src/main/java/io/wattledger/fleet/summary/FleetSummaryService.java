package io.wattledger.fleet.summary;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelRepository;
import io.wattledger.fleet.nameplate.engine.FleetCapacity;
import io.wattledger.fleet.site.Site;
import io.wattledger.fleet.site.SiteRepository;
import io.wattledger.fleet.summary.BatchCounts.Count;
import io.wattledger.fleet.summary.FleetSummary.ModelSummary;
import io.wattledger.fleet.summary.FleetSummary.SiteSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the fleet. */
@ApplicationScoped
public class FleetSummaryService {

  private static final int KW_TO_MW_DIGITS = 3;

  private final BatchCounts counts;
  private final SiteRepository sites;
  private final ModelRepository models;

  /** Over batches, sites and models. */
  public FleetSummaryService(BatchCounts counts, SiteRepository sites, ModelRepository models) {
    this.counts = counts;
    this.sites = sites;
    this.models = models;
  }

  /** The fleet as it stands. */
  @Transactional
  public FleetSummary now() {
    List<Count> all = counts.machines();
    Map<String, MachineModel> known =
        models.ofCodes(all.stream().map(Count::modelCode).distinct().toList()).stream()
            .collect(Collectors.toMap(MachineModel::code, Function.identity()));
    Map<String, List<Count>> bySite = all.stream().collect(Collectors.groupingBy(Count::siteCode));
    List<SiteSummary> shown =
        sites.list("order by code").stream()
            .map(site -> summary(site, bySite.getOrDefault(site.code(), List.of()), known))
            .toList();
    return new FleetSummary(
        CapacityView.of(capacity(all, known)),
        byStatus(all),
        shown,
        models(all, known),
        counts.registered());
  }

  private static SiteSummary summary(Site site, List<Count> here, Map<String, MachineModel> known) {
    FleetCapacity capacity = capacity(here, known);
    BigDecimal meterKw = capacity.powerKw().multiply(site.pue());
    return new SiteSummary(
        site.code(),
        site.name(),
        site.status(),
        megawatts(site.powerCapacityKw()),
        Figures.quantity(site.pue()),
        megawatts(meterKw),
        CapacityView.of(capacity),
        byStatus(here),
        models(here, known));
  }

  private static List<ModelSummary> models(List<Count> counts, Map<String, MachineModel> known) {
    Map<String, List<Count>> byModel =
        counts.stream()
            .filter(count -> count.status() == LifecycleStatus.IN_SERVICE)
            .collect(Collectors.groupingBy(Count::modelCode, TreeMap::new, Collectors.toList()));
    return byModel.entrySet().stream()
        .map(
            entry -> {
              MachineModel model = known.get(entry.getKey());
              return new ModelSummary(
                  model.code(),
                  model.name(),
                  model.kind(),
                  CapacityView.of(capacity(entry.getValue(), known)));
            })
        .toList();
  }

  private static FleetCapacity capacity(List<Count> counts, Map<String, MachineModel> known) {
    return counts.stream()
        .filter(count -> count.status() == LifecycleStatus.IN_SERVICE)
        .map(
            count -> {
              MachineModel model = known.get(count.modelCode());
              return FleetCapacity.of(count.machines(), model.hashrateThs(), model.powerW());
            })
        .reduce(FleetCapacity.NONE, FleetCapacity::plus);
  }

  private static Map<LifecycleStatus, Long> byStatus(List<Count> counts) {
    Map<LifecycleStatus, Long> machines = new EnumMap<>(LifecycleStatus.class);
    for (LifecycleStatus status : LifecycleStatus.values()) {
      machines.put(status, 0L);
    }
    counts.forEach(count -> machines.merge(count.status(), (long) count.machines(), Long::sum));
    return machines;
  }

  private static BigDecimal megawatts(BigDecimal kilowatts) {
    return Figures.quantity(kilowatts.movePointLeft(KW_TO_MW_DIGITS));
  }
}
