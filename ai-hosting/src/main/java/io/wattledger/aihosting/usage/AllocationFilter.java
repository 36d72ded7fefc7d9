package io.wattledger.aihosting.usage;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which allocations of a month are asked for. */
public class AllocationFilter {

  @Parameter(description = "Only allocations in this pool.")
  @QueryParam("pool")
  String pool;

  @Parameter(description = "Only allocations on this resource.")
  @QueryParam("resource")
  String resource;

  @Parameter(description = "Only allocations that run.")
  @QueryParam("running")
  @DefaultValue("false")
  boolean running;

  /** A filter as it comes in. */
  public AllocationFilter() {}

  String pool() {
    return pool == null || pool.isBlank() ? null : pool;
  }

  String resource() {
    return resource == null || resource.isBlank() ? null : resource;
  }

  boolean running() {
    return running;
  }

  /** Whether a session is asked for. */
  boolean admits(HeldSession held) {
    return (pool() == null || pool().equals(held.pool()))
        && (resource() == null || resource().equals(held.session().resource()))
        && (!running || held.session().to() == null);
  }
}
