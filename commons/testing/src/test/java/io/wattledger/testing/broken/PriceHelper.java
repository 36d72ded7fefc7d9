package io.wattledger.testing.broken;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;

/** Breaks several rules at once. */
public class PriceHelper {

  @Context UriInfo uri;

  /** The wall clock, as text. */
  public String now() {
    System.out.println(new Date());
    return Instant.now().toString();
  }
}
