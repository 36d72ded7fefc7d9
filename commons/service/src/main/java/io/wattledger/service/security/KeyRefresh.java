package io.wattledger.service.security;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Reads the identity provider's keys anew from time to time. Without it a key that was taken away
 * would count until a token with an unknown key comes, and a new key that is published before it
 * signs would not be known in time.
 */
@ApplicationScoped
public class KeyRefresh {

  private static final Logger LOG = Logger.getLogger(KeyRefresh.class);
  private static final String NO_TOKEN = "-";

  private final TenantConfigBean tenants;

  /** Over the one identity provider. */
  public KeyRefresh(TenantConfigBean tenants) {
    this.tenants = tenants;
  }

  @Scheduled(
      identity = "key-refresh",
      every = "{wattledger.keys.refresh-every}",
      delayed = "{wattledger.keys.refresh-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> refresh() {
    TenantConfigContext tenant = tenants.getDefaultTenant();
    if (!tenant.ready()) {
      return Uni.createFrom().voidItem();
    }
    // Quarkus reads the keys anew only while it judges a token; this one is always refused.
    return tenant
        .provider()
        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
        .onFailure()
        .invoke(refused -> LOG.debugf("keys were read anew: %s", refused.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
