package io.wattledger.aihosting.event;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Lists events that need attention. */
@ApplicationScoped
public class EventExceptionService {

  /** A page of events that need attention. */
  public Page<EventException> list(EventExceptionFilter filter, PageRequest page) {
    throw ProblemException.unavailable("Usage events are not received yet.");
  }
}
