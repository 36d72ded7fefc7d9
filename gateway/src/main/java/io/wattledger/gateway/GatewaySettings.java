package io.wattledger.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the public door. Every limit is stated in its unit; defaults suit one machine. */
@ConfigMapping(prefix = "wattledger.gateway")
public interface GatewaySettings {

  /** The company that runs the suite, as the portal and reports print it; absent when not named. */
  Optional<String> companyName();

  /** Host names (without port) under which people and machines may address the gateway. */
  @WithDefault("127.0.0.1,localhost")
  Set<String> allowedHosts();

  /**
   * The address that browsers see, when a proxy with TLS stands in front; its host name is allowed,
   * too. With {@code https} the session's cookies are sent over https only.
   */
  Optional<URI> publicUrl();

  /** Largest request body in bytes, except for imports and usage events. */
  @WithDefault("2097152")
  long bodyLimitBytes();

  /** Largest body in bytes of usage events, which come up to 10,000 at a time. */
  @WithDefault("16777216")
  long eventBodyLimitBytes();

  /** Largest body in bytes of {@code POST …/imports/{kind}}. */
  @WithDefault("268435456")
  long importBodyLimitBytes();

  /** How long a connection to a service may take to open. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** How long a request may wait for a free connection to a service. */
  @WithDefault("5S")
  Duration poolWaitTimeout();

  /** How long a service may stay silent, counted from the last byte sent or received. */
  @WithDefault("60S")
  Duration responseTimeout();

  /** The same for imports, which are checked as a whole before the answer. */
  @WithDefault("10M")
  Duration importResponseTimeout();

  /** Connections to one service for reading, and as many for requests with a body. */
  @WithDefault("64")
  int poolSize();

  /** Requests that may wait for a connection to one service; the next one is answered 503. */
  @WithDefault("256")
  int poolQueueSize();

  /** The services behind the door, by the name they have in the path. */
  Map<String, Target> services();

  /** How the gateway looks after people, customers' users and API credentials. */
  People people();

  /** The service account that does it in the identity provider. */
  interface People {

    /** Base URL of the identity provider, without a path. */
    URI keycloakUrl();

    /** Secret of the realm's client {@code wattledger-people}. */
    Optional<String> clientSecret();

    /** How long the identity provider may take for one answer. */
    @WithDefault("10S")
    Duration answerTimeout();
  }

  /** The service account that reads reports when no person is logged in. */
  Scheduler scheduler();

  /** The service account that reads reports when no person is logged in. */
  interface Scheduler {

    /** Secret of the realm's client {@code wattledger-scheduler}. */
    Optional<String> clientSecret();
  }

  /** Where one service listens. */
  interface Target {

    /** Base URL of the service, without a path. */
    URI url();

    /** Base URL of its management port; when absent, the same host with the port plus 1000. */
    Optional<URI> managementUrl();
  }
}
