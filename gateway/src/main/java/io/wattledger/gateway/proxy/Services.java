package io.wattledger.gateway.proxy;

import io.wattledger.gateway.GatewaySettings;
import io.wattledger.gateway.GatewaySettings.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The services behind the door and where they listen. */
@ApplicationScoped
public class Services {

  private static final int MANAGEMENT_PORT_DISTANCE = 1000;

  private final Map<String, Target> targets;

  Services(GatewaySettings settings) {
    this.targets = new TreeMap<>(settings.services());
  }

  /** Names of all services, in alphabetical order. */
  public SortedSet<String> names() {
    return new TreeSet<>(targets.keySet());
  }

  /** Base URL of a service. */
  public Optional<URI> url(String service) {
    return Optional.ofNullable(targets.get(service)).map(Target::url);
  }

  /** Base URL of the service's management port, which is never reachable through the door. */
  public Optional<URI> managementUrl(String service) {
    return Optional.ofNullable(targets.get(service))
        .map(target -> target.managementUrl().orElseGet(() -> beside(target.url())));
  }

  /** The service that a path below {@code /api/{service}/v1} belongs to. */
  public Optional<String> ofPath(String path) {
    return targets.keySet().stream()
        .filter(
            service -> {
              String root = "/api/" + service + "/v1";
              return path.equals(root) || path.startsWith(root + "/");
            })
        .findFirst();
  }

  private static URI beside(URI url) {
    int port = url.getPort() + MANAGEMENT_PORT_DISTANCE;
    return URI.create(url.getScheme() + "://" + url.getHost() + ":" + port);
  }
}
