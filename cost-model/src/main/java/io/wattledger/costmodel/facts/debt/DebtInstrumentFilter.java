package io.wattledger.costmodel.facts.debt;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;

/** Which debt instruments a list shows; every part may be absent. */
public class DebtInstrumentFilter {

  @QueryParam("type")
  DebtType type;

  @QueryParam("siteCode")
  String siteCode;

  @QueryParam("activeIn")
  YearMonth activeIn;

  /** A filter that shows all. */
  public DebtInstrumentFilter() {}

  String typeText() {
    return type == null ? null : type.name();
  }
}
