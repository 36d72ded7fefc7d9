package io.wattledger.gateway.door;

import io.vertx.core.http.HttpServerRequest;
import io.wattledger.gateway.GatewaySettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The address under which browsers know the gateway. Only the settings say that a proxy speaks
 * https for it; a header that says so could come from anybody.
 */
@ApplicationScoped
public class PublicAddress {

  private static final String HTTPS = "https";

  private final boolean behindTls;
  private final Set<String> hosts = new TreeSet<>();

  PublicAddress(GatewaySettings settings) {
    Optional<URI> url = settings.publicUrl();
    behindTls = url.map(URI::getScheme).filter(HTTPS::equalsIgnoreCase).isPresent();
    hosts.addAll(settings.allowedHosts());
    url.map(URI::getHost).map(host -> host.toLowerCase(Locale.ROOT)).ifPresent(hosts::add);
  }

  /** Whether the connection of the person is encrypted, by the gateway or by a proxy. */
  public boolean isSecure(HttpServerRequest request) {
    return behindTls || HTTPS.equals(request.scheme());
  }

  /** The origin that a page of this gateway has in the browser that sent the request. */
  public String origin(HttpServerRequest request) {
    return (isSecure(request) ? HTTPS : request.scheme()) + "://" + request.authority();
  }

  /** Whether the gateway may be addressed by this host name, which carries no port. */
  boolean answersFor(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
