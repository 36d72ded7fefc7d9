package io.wattledger.energycontracts.contract;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contracts are asked for. */
public class ContractFilter {

  @Parameter(description = "Only contracts of which a version holds in this month.")
  @QueryParam("activeIn")
  YearMonth activeIn;

  @Parameter(description = "Only contracts of this site.")
  @QueryParam("siteCode")
  String siteCode;

  /** A filter as it comes in. */
  public ContractFilter() {}
}
