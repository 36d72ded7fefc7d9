package io.wattledger.fleet.site;

import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules of a site that hold between its fields. */
final class SiteRules {

  private SiteRules() {}

  /** What is wrong with the site by itself; empty when nothing is. */
  static List<FieldError> broken(SiteRequest site) {
    List<FieldError> errors = new ArrayList<>();
    try {
      BillingZone.of(site.timeZone());
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError("/timeZone", e.getMessage()));
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < site.buildings().size(); i++) {
      Building building = site.buildings().get(i);
      if (!codes.add(building.code())) {
        errors.add(
            new FieldError(
                "/buildings/" + i + "/code",
                "'"
                    + building.code()
                    + "' occurs twice; each building of a site has its own code"));
      }
      if (building.powerCapacityKw().compareTo(site.powerCapacityKw()) > 0) {
        errors.add(
            new FieldError(
                "/buildings/" + i + "/powerCapacityKw",
                "%s kW is more than the site's %s kW"
                    .formatted(
                        building.powerCapacityKw().toPlainString(),
                        site.powerCapacityKw().toPlainString())));
      }
    }
    return errors;
  }
}
