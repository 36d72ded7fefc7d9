package io.wattledger.energycontracts.settlement;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Certificates and emissions of bought energy. */
@Path("energy-attributes")
@Tag(name = "Settlements")
public class EnergyAttributesResource {

  private final SettlementService settlements;

  /** Over the bills. */
  public EnergyAttributesResource(SettlementService settlements) {
    this.settlements = settlements;
  }

  /** Certificates and emissions by bill. */
  @GET
  @RolesAllowed({
    Roles.OPERATOR,
    Roles.ENERGY,
    Roles.FINANCE,
    Roles.CONTROLLER,
    Roles.EXECUTIVE,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.SCHEDULER
  })
  @Operation(
      operationId = "listEnergyAttributes",
      summary = "Certificates and emissions that came with bought energy, by bill",
      description =
          "Only bills with a purchase that states them; each figure says how it came about. Count"
              + " FINAL bills: a DRAFT lacks facts.")
  public EnergyAttributesPage list(
      @BeanParam SettlementFilter filter, @BeanParam PageRequest page) {
    Page<EnergyAttributes> found = settlements.attributes(filter, page);
    return new EnergyAttributesPage(found.items(), found.next());
  }
}
