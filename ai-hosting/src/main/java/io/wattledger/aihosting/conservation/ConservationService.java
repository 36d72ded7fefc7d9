package io.wattledger.aihosting.conservation;

import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Computes where the capacity went. */
@ApplicationScoped
public class ConservationService {

  /** Where the capacity of a month went. */
  public ConservationReport report(YearMonth period, String pool, boolean explain) {
    throw ProblemException.unavailable("Capacity is not reconciled yet.");
  }
}
