package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractRepository;
import io.wattledger.energycontracts.terms.TermsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Whether a meter fits its contract and its building. */
@ApplicationScoped
public class MeterRules {

  private final MeterRepository meters;
  private final ContractRepository contracts;

  /** Over the stored meters and contracts. */
  public MeterRules(MeterRepository meters, ContractRepository contracts) {
    this.meters = meters;
    this.contracts = contracts;
  }

  /** Adds every contradiction between a meter, its contract and its building. */
  void examinePlace(TermsCheck check, Meter meter) {
    if (meter.contractCode() != null) {
      Contract contract = contracts.find(meter.contractCode()).orElse(null);
      if (contract == null) {
        check.contradiction(
            "/contractCode", "there is no power contract '" + meter.contractCode() + "'");
      } else if (!contract.siteCode().equals(meter.siteCode())) {
        check.contradiction(
            "/siteCode",
            "must be " + contract.siteCode() + ", the site of contract " + contract.code());
      }
    }
    if (meter.buildingCode() != null) {
      examineBuilding(check, meter);
    }
  }

  private void examineBuilding(TermsCheck check, Meter meter) {
    Meter building = meters.find(meter.buildingCode()).orElse(null);
    if (meter.role() != MeterRole.SUBMETER) {
      check.contradiction("/buildingCode", "is for a SUBMETER; this meter is a " + meter.role());
    } else if (building == null || building.role() != MeterRole.BUILDING) {
      check.contradiction(
          "/buildingCode", "there is no meter '" + meter.buildingCode() + "' of role BUILDING");
    } else if (!Objects.equals(building.contractCode(), meter.contractCode())) {
      check.contradiction(
          "/buildingCode",
          "must be of the same contract; " + building.code() + " is of " + building.contractCode());
    }
  }
}
