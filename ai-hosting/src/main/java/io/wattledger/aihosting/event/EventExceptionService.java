package io.wattledger.aihosting.event;

import io.wattledger.aihosting.access.CurrentCustomer;
import io.wattledger.aihosting.access.CustomerTransaction;
import io.wattledger.aihosting.access.ForeignCustomer;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists the events that need attention: a customer its own, staff all of them. */
@ApplicationScoped
public class EventExceptionService {

  private final EventExceptionRepository exceptions;
  private final CurrentCustomer current;
  private final ForeignCustomer foreign;

  /** Over the stored queue. */
  public EventExceptionService(
      EventExceptionRepository exceptions, CurrentCustomer current, ForeignCustomer foreign) {
    this.exceptions = exceptions;
    this.current = current;
    this.foreign = foreign;
  }

  /**
   * A page of events that need attention, newest first.
   *
   * @throws ProblemException 403 when a customer names a customer
   */
  @CustomerTransaction
  public Page<EventException> list(EventExceptionFilter filter, PageRequest page) {
    if (current.code().isPresent() && filter.customer != null) {
      foreign.note(filter.customer);
      throw ProblemException.forbidden("Leave customer out: you see your own events.");
    }
    String customer = current.code().orElse(filter.customer);
    String kind = filter.kind == null ? null : filter.kind.name();
    String period = filter.period == null ? null : filter.period.toString();
    return Page.by(
        exceptions.list(customer, kind, period, before(page), page.fetchSize()),
        page,
        exception -> Long.toString(exception.number()));
  }

  private static long before(PageRequest page) {
    String after = page.after();
    if (after == null) {
      return Long.MAX_VALUE;
    }
    if (!after.matches("[0-9]{1,18}")) {
      String detail = "cursor must be the 'next' of an earlier page of this list.";
      throw ProblemException.badRequest(detail, new FieldError("cursor", detail));
    }
    return Long.parseLong(after);
  }
}
