package io.wattledger.costmodel.facts.payout;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which payouts a list shows; every part may be absent. */
public class PayoutFilter {

  @QueryParam("period")
  YearMonth period;

  @QueryParam("from")
  LocalDate from;

  @QueryParam("to")
  LocalDate to;

  @QueryParam("siteCode")
  String siteCode;

  @QueryParam("pool")
  String pool;

  /** A filter that shows all. */
  public PayoutFilter() {}

  LocalDate first() {
    if (period != null && (from != null || to != null)) {
      throw ProblemException.badRequest(
          "Give a period or days, not both.",
          new FieldError("period", "leave out from and to, or period"));
    }
    return period == null ? from : period.atDay(1);
  }

  LocalDate last() {
    return period == null ? to : period.atEndOfMonth();
  }
}
