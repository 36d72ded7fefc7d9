package io.wattledger.gateway.reports.schedule;

import io.wattledger.gateway.realm.Account;
import io.wattledger.gateway.realm.Accounts;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose an e-mail address is: the realm knows the people of the company, all others are outside.
 */
@ApplicationScoped
public class Recipients {

  private static final int MOST_MATCHES = 20;

  private final Accounts accounts;

  Recipients(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * Tells for each address whether somebody of the company has it.
   *
   * @throws ProblemException 422 for the address of a person who is disabled
   */
  List<Recipient> of(List<String> addresses) {
    List<Recipient> recipients = new ArrayList<>();
    for (String address : addresses) {
      List<Account> people = people(address);
      if (!people.isEmpty() && people.stream().noneMatch(Account::enabled)) {
        String detail = address + " belongs to a person who is disabled";
        throw ProblemException.unprocessable(detail + ".", new FieldError("/recipients", detail));
      }
      recipients.add(new Recipient(address, people.isEmpty()));
    }
    return recipients;
  }

  /** Whether the mail may go out now: to a person of the company only while enabled. */
  boolean reachable(Recipient recipient) {
    return recipient.outside() || people(recipient.address()).stream().anyMatch(Account::enabled);
  }

  private List<Account> people(String address) {
    return accounts.search(address, MOST_MATCHES).stream()
        .filter(account -> address.equalsIgnoreCase(account.email()))
        .filter(account -> !accounts.roles(account.id()).contains(Roles.AI_CUSTOMER))
        .toList();
  }
}
