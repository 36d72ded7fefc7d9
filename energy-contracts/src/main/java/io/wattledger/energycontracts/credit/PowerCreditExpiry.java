package io.wattledger.energycontracts.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.wattledger.service.database.AdvisoryLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Posts credits that expired without a bill, contract by contract. */
@ApplicationScoped
public class PowerCreditExpiry {

  private static final Logger LOG = Logger.getLogger(PowerCreditExpiry.class);

  private final PowerCreditRepository credits;
  private final PowerCreditService service;
  private final AdvisoryLocks locks;

  /** Over the ledgers. */
  public PowerCreditExpiry(
      PowerCreditRepository credits, PowerCreditService service, AdvisoryLocks locks) {
    this.credits = credits;
    this.service = service;
    this.locks = locks;
  }

  /** Goes through all contracts with credits, on the one replica that gets the lease. */
  @Scheduled(
      identity = "power-credit-expiry",
      every = "{wattledger.power-credits.expire-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  public void expireAll() {
    String after = "";
    while (after != null) {
      after = expireNext(after);
    }
  }

  private String expireNext(String after) {
    String[] current = new String[1];
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                if (!locks.tryExclusive("lease", "power-credit-expiry")) {
                  return null;
                }
                Optional<String> next = credits.nextContract(after);
                current[0] = next.orElse(null);
                next.ifPresent(service::expire);
                return current[0];
              });
    } catch (RuntimeException e) {
      LOG.warnf("Credits of contract %s wait for their expiry: %s", current[0], e.getMessage());
      return current[0];
    }
  }
}
