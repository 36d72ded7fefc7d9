package io.wattledger.aihosting;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A customer's POST that has its effect once, and one that only looks. */
@Path("probe")
public class ProbeResource {

  private final RowProbe probe;

  ProbeResource(RowProbe probe) {
    this.probe = probe;
  }

  /** Has its effect once for each key. */
  @POST
  @Path("effect/{resource}/{allocation}")
  @Idempotent
  @RolesAllowed(Roles.AI_CUSTOMER)
  @Operation(hidden = true)
  public Map<String, Long> effect(String resource, String allocation) {
    return Map.of("allocations", probe.effect(resource, allocation));
  }

  /** Whose rows the caller sees. */
  @POST
  @Path("owners")
  @RolesAllowed({Roles.AI_CUSTOMER, Roles.AUDITOR})
  @Operation(hidden = true)
  public Set<String> owners() {
    return probe.owners();
  }
}
