package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.statement.engine.CostComponent;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;

/** Which costs a list shows; every part may be absent. */
public class CostFactFilter {

  @QueryParam("period")
  YearMonth period;

  @QueryParam("component")
  CostComponent component;

  @QueryParam("siteCode")
  String siteCode;

  @QueryParam("category")
  String category;

  /** A filter that shows all. */
  public CostFactFilter() {}

  String periodText() {
    return period == null ? null : period.toString();
  }

  String componentText() {
    return component == null ? null : component.name();
  }
}
