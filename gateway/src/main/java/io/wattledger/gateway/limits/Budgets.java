package io.wattledger.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The budgets of callers and of customers, by kind of work. */
@ApplicationScoped
public class Budgets {

  private final Map<Work, Meter> ofCallers = new EnumMap<>(Work.class);
  private final Map<Work, Meter> ofCustomers = new EnumMap<>(Work.class);

  Budgets(LimitSettings settings) {
    LongSupplier nanoTime = System::nanoTime;
    for (Work work : Work.values()) {
      int perSecond = perSecond(settings, work);
      int burst = burst(settings, work);
      int multiple = settings.customerMultiple();
      ofCallers.put(work, new Meter(perSecond, burst, settings.remembered(), nanoTime));
      ofCustomers.put(
          work,
          new Meter(
              (long) perSecond * multiple,
              (long) burst * multiple,
              settings.remembered(),
              nanoTime));
    }
  }

  Meter ofCallers(Work work) {
    return ofCallers.get(work);
  }

  Meter ofCustomers(Work work) {
    return ofCustomers.get(work);
  }

  private static int perSecond(LimitSettings settings, Work work) {
    return switch (work) {
      case STRANGERS -> settings.strangersPerSecond();
      case LOGINS -> settings.loginsPerSecond();
      case READS -> settings.readsPerSecond();
      case WRITES -> settings.writesPerSecond();
      case EVENTS -> settings.eventsPerSecond();
      case HEAVY -> settings.heavyPerSecond();
    };
  }

  private static int burst(LimitSettings settings, Work work) {
    return switch (work) {
      case STRANGERS -> settings.strangersBurst();
      case LOGINS -> settings.loginsBurst();
      case READS -> settings.readsBurst();
      case WRITES -> settings.writesBurst();
      case EVENTS -> settings.eventsBurst();
      case HEAVY -> settings.heavyBurst();
    };
  }
}
