package io.wattledger.fleet.asset;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which machines are asked for; every part is optional, and all given ones hold. */
public class AssetFilter {

  @Parameter(description = "Only machines at this site.")
  @QueryParam("siteCode")
  String siteCode;

  @Parameter(description = "Only machines of this batch.")
  @QueryParam("batchCode")
  String batchCode;

  @Parameter(description = "Only machines of this model.")
  @QueryParam("modelCode")
  String modelCode;

  @Parameter(description = "Only machines in this status.")
  @QueryParam("status")
  LifecycleStatus status;
}
