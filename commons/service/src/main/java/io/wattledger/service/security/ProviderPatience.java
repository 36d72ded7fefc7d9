package io.wattledger.service.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends every question to the identity provider that stays without an answer. Quarkus limits the
 * connecting alone, and a frozen provider still accepts connections.
 */
@Unremovable
@ApplicationScoped
public class ProviderPatience implements OidcRequestFilter {

  private final long longestMillis;

  ProviderPatience(
      @ConfigProperty(name = "quarkus.oidc.connection-timeout") Duration connectionTimeout) {
    this.longestMillis = connectionTimeout.toMillis();
  }

  @Override
  public Uni<Void> filter(OidcRequestFilterContext question) {
    question.request().timeout(longestMillis);
    return Uni.createFrom().voidItem();
  }
}
