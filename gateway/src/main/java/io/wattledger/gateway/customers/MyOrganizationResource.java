package io.wattledger.gateway.customers;

import io.wattledger.gateway.realm.Organization;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own organization, which the token names. */
@Path("my-organization")
@Tag(name = "My organization", description = "A customer's own users and API credentials.")
public class MyOrganizationResource {

  private final OwnOrganization own;

  MyOrganizationResource(OwnOrganization own) {
    this.own = own;
  }

  /** Which one it is. */
  @GET
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(operationId = "getMyOrganization", summary = "The caller's own organization")
  public Organization get() {
    return own.get();
  }
}
