package io.wattledger.energycontracts.price;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Correcting price series. */
@Path("price-series/{code}")
@Tag(name = "Prices")
public class PriceSeriesCorrectionResource {

  private final PriceService prices;

  /** Over the series. */
  public PriceSeriesCorrectionResource(PriceService prices) {
    this.prices = prices;
  }

  /** Rename or correct a price series. */
  @PUT
  @RolesAllowed({Roles.ENERGY, Roles.ADMIN})
  @Operation(
      operationId = "correctPriceSeries",
      summary = "Rename a price series, or correct one that has no price yet",
      description =
          "The name can always change; unit, intervals and zone until the first price is stored."
              + " What it was before stays in the audit trail.")
  public PriceSeries correct(String code, @NotNull @Valid PriceSeriesCorrectionRequest request) {
    return prices.correct(code, request);
  }
}
