package io.wattledger.costmodel.clients;

import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The month locks of the services that own facts of the statement. */
@ApplicationScoped
public class RemotePeriods {

  private static final int NOT_FOUND = 404;

  private final List<Owner> owners;

  /** Over the clients. */
  public RemotePeriods(
      @RestClient EnergyContractsApi energy,
      @RestClient FleetApi fleet,
      @RestClient AiHostingApi aiHosting) {
    this.owners =
        List.of(
            new Owner(
                new Callee("energy-contracts"),
                energy::lockPeriod,
                energy::unlockPeriod,
                energy::periodLock),
            new Owner(
                new Callee("fleet"), fleet::lockPeriod, fleet::unlockPeriod, fleet::periodLock),
            new Owner(
                new Callee("ai-hosting"),
                aiHosting::lockPeriod,
                aiHosting::unlockPeriod,
                aiHosting::periodLock));
  }

  /** The owners, in the order in which they are locked. */
  public List<Owner> owners() {
    return owners;
  }

  /**
   * A service that refuses changes to a locked month.
   *
   * @param callee the service
   * @param lock locks a month
   * @param unlock opens a month
   * @param find finds the lock of a month
   */
  public record Owner(
      Callee callee,
      BiConsumer<String, PeriodLockOrder> lock,
      Consumer<String> unlock,
      Function<String, PeriodLockAnswer> find) {

    /** The service's name. */
    public String name() {
      return callee.name();
    }

    /** Locks a month; harmless when it is locked. */
    public void lock(YearMonth month, String reason) {
      callee.ask(
          () -> {
            lock.accept(month.toString(), new PeriodLockOrder(reason));
            return null;
          });
    }

    /** Opens a month; harmless when it is open. */
    public void unlock(YearMonth month) {
      callee.ask(
          () -> {
            unlock.accept(month.toString());
            return null;
          });
    }

    /**
     * Whether a month is locked there.
     *
     * @throws ProblemException 403, 502 or 503 when the service cannot tell
     */
    public boolean isLocked(YearMonth month) {
      return callee.ask(
          () -> {
            try {
              find.apply(month.toString());
              return true;
            } catch (WebApplicationException e) {
              if (e.getResponse().getStatus() == NOT_FOUND) {
                return false;
              }
              throw e;
            }
          });
    }
  }
}
