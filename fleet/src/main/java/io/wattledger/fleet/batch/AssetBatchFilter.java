package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which batches are asked for; every part is optional, and all given ones hold. */
public class AssetBatchFilter {

  @Parameter(description = "Only batches of this site.")
  @QueryParam("siteCode")
  String siteCode;

  @Parameter(description = "Only batches of this use.")
  @QueryParam("use")
  AssetUse use;

  @Parameter(description = "Only batches of this category.")
  @QueryParam("category")
  AssetCategory category;

  @Parameter(description = "Only batches in this status.")
  @QueryParam("status")
  LifecycleStatus status;

  @Parameter(description = "Only batches of this model.")
  @QueryParam("modelCode")
  String modelCode;

  @Parameter(
      description =
          "Only batches that were placed in service before the end of this UTC month and had not"
              + " left the books by its start; each then carries its nameplate of the month.")
  @QueryParam("inServiceDuring")
  YearMonth inServiceDuring;
}
