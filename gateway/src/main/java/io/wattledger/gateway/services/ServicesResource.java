package io.wattledger.gateway.services;

import io.wattledger.service.paging.Page;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which services run behind the door. */
@Path("services")
@Tag(name = "Services")
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {

  private final ServiceHealth health;

  ServicesResource(ServiceHealth health) {
    this.health = health;
  }

  /** The state of every service at this moment. */
  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listServices",
      summary = "Which services are reachable and ready",
      description = "Asks every service behind the gateway at once; answers within five seconds.")
  public Page<ServiceStatus> list() {
    return new Page<>(health.all(), null);
  }
}
