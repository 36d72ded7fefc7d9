package io.wattledger.aihosting.customer;

import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer that asks. */
@Path("customer")
@Tag(name = "My account", description = "What a customer sees of itself.")
public class OwnCustomerResource {

  private final OwnCustomerService own;

  /** Over the customers. */
  public OwnCustomerResource(OwnCustomerService own) {
    this.own = own;
  }

  /** The customer that the token belongs to, with its plans. */
  @GET
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(
      operationId = "getOwnCustomer",
      summary = "The customer that the token belongs to, with its plans")
  public OwnCustomer get() {
    return own.get();
  }
}
