package io.wattledger.gateway.reports;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the person who asked for a link or a schedule may still read the report. The realm is
 * asked each time, so what was set up once ends with the rights of the one who set it up.
 */
@ApplicationScoped
public class ReportOwners {

  private final Accounts accounts;

  ReportOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Asks the realm about a person.
   *
   * @param subject the person's unchanging id
   * @return false when the account is gone, disabled, or has no role that may read the report
   * @throws ProblemException 503 when the realm does not answer
   */
  public boolean mayRead(String subject, ReportKind kind) {
    return accounts.find(subject).filter(Account::enabled).isPresent()
        && accounts.roles(subject).stream().anyMatch(kind.readers()::contains);
  }
}
