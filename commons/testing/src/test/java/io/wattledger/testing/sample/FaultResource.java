package io.wattledger.testing.sample;

import io.wattledger.service.idempotency.Idempotent;
import io.wattledger.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Map;

/** Work that goes wrong inside of the service. */
@Path("faults")
public class FaultResource {

  private final FaultService service;

  /** Over the service. */
  public FaultResource(FaultService service) {
    this.service = service;
  }

  /** A query that takes its time. */
  @GET
  @Path("sleep/{seconds}")
  @RolesAllowed(Roles.FINANCE)
  @Produces(MediaType.TEXT_PLAIN)
  public String sleep(int seconds) {
    service.sleep(seconds);
    return "awake";
  }

  /** Stores a note and fails with a checked exception. */
  @POST
  @Path("checked/{code}")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public Map<String, String> checked(String code) throws IOException {
    service.store(code);
    throw new IOException("a file could not be read");
  }

  /** Stores a note and hides that another part failed. */
  @POST
  @Path("caught/{code}")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public Map<String, String> caught(String code) {
    service.store(code);
    try {
      service.fail();
    } catch (IllegalStateException hidden) {
      return Map.of("code", code);
    }
    return Map.of();
  }

  /** Stores a note, takes longer than a transaction may, and stores another one. */
  @POST
  @Path("late/{code}")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  public Map<String, String> late(String code) {
    service.store(code);
    service.awaitRollback();
    service.store(code + "-late");
    return Map.of("code", code);
  }
}
