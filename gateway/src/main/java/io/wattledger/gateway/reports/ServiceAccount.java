package io.wattledger.gateway.reports;

import io.wattledger.gateway.realm.SchedulerLogin;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Reads reports when no person is logged in: for links and for schedules. It may do nothing but
 * read what reports are made of, and whoever uses it checks first that the person on whose behalf
 * it reads may still read that report ({@link ReportOwners}).
 */
@ApplicationScoped
public class ServiceAccount {

  private final SchedulerLogin login;

  ServiceAccount(SchedulerLogin login) {
    this.login = login;
  }

  /**
   * The account as the reader of a report.
   *
   * @param printed the name that the report prints as its reader
   * @throws ProblemException 503 when the account gets no token now
   */
  public Reader reader(String printed) {
    return new Reader(printed, Set.of(Roles.SCHEDULER), login.accessToken());
  }
}
