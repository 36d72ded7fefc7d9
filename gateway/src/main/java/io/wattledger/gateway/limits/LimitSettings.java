package io.wattledger.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Budgets of the door. A budget refills steadily and can be saved up to its burst. A customer of AI
 * hosting has {@link #customerMultiple} times the budget of one caller for all its credentials
 * together.
 */
@ConfigMapping(prefix = "wattledger.gateway.limits")
public interface LimitSettings {

  /** Requests of one address that come without a credential that was verified lately. */
  @WithDefault("100")
  int strangersPerSecond();

  /** How many of them at once. */
  @WithDefault("1000")
  int strangersBurst();

  /** Logins and logouts of one address. */
  @WithDefault("5")
  int loginsPerSecond();

  /** How many of them at once. */
  @WithDefault("100")
  int loginsBurst();

  /** Reads of one caller. */
  @WithDefault("200")
  int readsPerSecond();

  /** How many of them at once. */
  @WithDefault("2000")
  int readsBurst();

  /** Changes by one caller. */
  @WithDefault("100")
  int writesPerSecond();

  /** How many of them at once. */
  @WithDefault("1000")
  int writesBurst();

  /** Deliveries of events by one caller; each carries many events. */
  @WithDefault("100")
  int eventsPerSecond();

  /** How many of them at once. */
  @WithDefault("1000")
  int eventsBurst();

  /** Imports, exports and reports of one caller. */
  @WithDefault("10")
  int heavyPerSecond();

  /** How many of them at once. */
  @WithDefault("300")
  int heavyBurst();

  /** Imports, exports and reports of one caller, or one customer, that may run side by side. */
  @WithDefault("8")
  int heavySideBySide();

  /** All other changes and deliveries of one caller, or one customer, that may run side by side. */
  @WithDefault("32")
  int writesSideBySide();

  /** A customer's budget as a multiple of one caller's. */
  @WithDefault("2")
  int customerMultiple();

  /** Callers, and addresses, that are remembered per budget; the least active are forgotten. */
  @WithDefault("50000")
  int remembered();
}
