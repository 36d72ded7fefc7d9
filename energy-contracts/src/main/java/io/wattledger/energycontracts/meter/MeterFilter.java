package io.wattledger.energycontracts.meter;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which meters are asked for. */
public class MeterFilter {

  @Parameter(description = "Only meters of this site.")
  @QueryParam("siteCode")
  String siteCode;

  @Parameter(description = "Only meters of this contract.")
  @QueryParam("contractCode")
  String contractCode;

  /** A filter as it comes in. */
  public MeterFilter() {}
}
