package io.wattledger.aihosting.usage;

import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Computes usage statements. */
@ApplicationScoped
public class UsageService {

  /** A customer's month to date. */
  public UsageStatement statement(YearMonth period, String customer, boolean explain) {
    throw ProblemException.unavailable("Usage is not metered yet.");
  }
}
