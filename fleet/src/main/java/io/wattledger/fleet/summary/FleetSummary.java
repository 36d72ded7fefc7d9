package io.wattledger.fleet.summary;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.fleet.model.ModelKind;
import io.wattledger.fleet.site.SiteStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The fleet at a glance, counted from batches of machines.
 *
 * @param total all sites together
 * @param machinesByStatus machines in each status
 * @param sites each site by code
 * @param models each model in use by code
 * @param machinesRegistered single machines on the books
 */
public record FleetSummary(
    CapacityView total,
    Map<LifecycleStatus, Long> machinesByStatus,
    List<SiteSummary> sites,
    List<ModelSummary> models,
    long machinesRegistered) {

  /**
   * One site.
   *
   * @param code its code
   * @param name its name
   * @param status whether it takes machines
   * @param powerCapacityMw power at the meter, in MW
   * @param pue power at the meter over power at the machines
   * @param meterPowerMw power of the machines in service times PUE, in MW
   * @param capacity what its machines in service can do
   * @param machinesByStatus its machines in each status
   * @param models its models in service, by code
   */
  public record SiteSummary(
      String code,
      String name,
      SiteStatus status,
      BigDecimal powerCapacityMw,
      BigDecimal pue,
      BigDecimal meterPowerMw,
      CapacityView capacity,
      Map<LifecycleStatus, Long> machinesByStatus,
      List<ModelSummary> models) {}

  /**
   * One model.
   *
   * @param code its code
   * @param name the maker's name for it
   * @param kind ASIC or GPU
   * @param capacity what the machines in service can do
   */
  public record ModelSummary(String code, String name, ModelKind kind, CapacityView capacity) {}
}
