package io.wattledger.aihosting.usage;

import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Lists allocations. */
@ApplicationScoped
public class AllocationService {

  /** A page of a customer's allocations in a month. */
  public Page<AllocationView> list(YearMonth period, String customer, PageRequest page) {
    throw ProblemException.unavailable("Usage is not metered yet.");
  }
}
