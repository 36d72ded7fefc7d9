package io.wattledger.testing.broken;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Serves without saying to whom, under a name that hides it. */
@Path("broken")
public class Endpoints {

  /** A figure. */
  @GET
  public String get() {
    return "";
  }

  /** Touches tables from a resource. */
  @Path("broken-resource")
  public static class BrokenResource {

    /** Whether tables are there. */
    public boolean touches(EntityManager tables) {
      return tables.isOpen();
    }
  }
}
