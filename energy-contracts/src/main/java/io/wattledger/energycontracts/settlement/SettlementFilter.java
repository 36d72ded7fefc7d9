package io.wattledger.energycontracts.settlement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which settlements are asked for. */
public class SettlementFilter {

  /** Which versions of a bill are listed. */
  public enum Versions {
    /** The newest one. */
    LATEST,
    /** Every one. */
    ALL
  }

  @Parameter(description = "Only bills of this month.")
  @QueryParam("period")
  YearMonth period;

  @Parameter(description = "Only bills of this contract.")
  @QueryParam("contractCode")
  String contractCode;

  @Parameter(description = "Only bills of this site.")
  @QueryParam("siteCode")
  String siteCode;

  @Parameter(description = "LATEST (when absent) for the newest version of each bill, or ALL.")
  @QueryParam("versions")
  @DefaultValue("LATEST")
  Versions versions;

  /** A filter as it comes in. */
  public SettlementFilter() {}
}
