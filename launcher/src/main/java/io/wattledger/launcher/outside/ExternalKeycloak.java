package io.wattledger.launcher.outside;

import io.wattledger.launcher.Secrets;
import io.wattledger.launcher.keycloak.ExternalRealm;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.keycloak.RealmSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Keycloak that others run. With an administrator's login the launcher imports a missing realm;
 * without one it has to be there.
 *
 * @param url its address as browsers and tokens name it
 * @param internalUrl its address for the services, the same unless said otherwise
 * @param administrator who may import a realm
 */
public record ExternalKeycloak(URI url, URI internalUrl, Optional<Login> administrator) {

  /**
   * Makes sure that the realm is there and fits.
   *
   * @return whether it was imported just now
   */
  public boolean require(Path definitions, RealmSettings settings, Secrets secrets) {
    ExternalRealm realm = new ExternalRealm(url, internalUrl);
    boolean importing = administrator.isPresent() && !realm.present();
    if (importing) {
      Login admin = administrator.get();
      realm.importOnce(definitions, settings, secrets, admin.user(), admin.password());
    }
    realm.require(secrets.get(KeycloakServer.GATEWAY_SECRET));
    return importing;
  }
}
