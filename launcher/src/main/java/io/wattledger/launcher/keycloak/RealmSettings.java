package io.wattledger.launcher.keycloak;

import io.wattledger.launcher.Secrets;
import java.net.URI;
import java.util.Map;

/**
 * What a realm has to know about its installation.
 *
 * @param url the suite's address as browsers see it
 * @param mailServer the realm's {@code smtpServer}, empty when there is none
 */
public record RealmSettings(URI url, Map<String, String> mailServer) {

  /** The realm's definition, complete. */
  String render(RealmTemplate template, Secrets secrets) {
    return template
        .mailing(mailServer)
        .render(
            Map.of(
                "WATTLEDGER_URL",
                url.toString(),
                "WATTLEDGER_GATEWAY_CLIENT_SECRET",
                secrets.get(KeycloakServer.GATEWAY_SECRET),
                "WATTLEDGER_PEOPLE_CLIENT_SECRET",
                secrets.get(KeycloakServer.PEOPLE_SECRET),
                "WATTLEDGER_SCHEDULER_CLIENT_SECRET",
                secrets.get(KeycloakServer.SCHEDULER_SECRET)));
  }
}
