package io.wattledger.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The TCP ports of one suite, all on 127.0.0.1 and all moved by the same offset.
 *
 * @param offset added to every port, 0 to 50000
 */
public record Ports(int offset) {

  /** Environment variable that holds the offset. */
  public static final String OFFSET_VARIABLE = "WATTLEDGER_PORT_OFFSET";

  private static final int LARGEST_OFFSET = 50_000;
  private static final int MANAGEMENT_DISTANCE = 1_000;

  /** The one port in reach that every browser refuses (Fetch standard, "bad port"). */
  private static final int REFUSED_BY_BROWSERS = 10_080;

  private static final int KEYCLOAK = 8_180;

  /** A port and what listens there. */
  public record Use(int port, String purpose) {

    /** Whether it is the port of a process, or its management port. */
    boolean isFor(String process) {
      return purpose.toLowerCase(Locale.ROOT).startsWith(process);
    }
  }

  public Ports {
    if (offset < 0 || offset > LARGEST_OFFSET) {
      throw new LauncherException(
          OFFSET_VARIABLE + " is " + offset + "; allowed are 0 to " + LARGEST_OFFSET + ".");
    }
    if (refusedByBrowsers(offset)) {
      throw new LauncherException(
          "%s is %d, which puts a page on port %d; no browser opens that port. Take %d."
              .formatted(OFFSET_VARIABLE, offset, REFUSED_BY_BROWSERS, offset + 10));
    }
  }

  private static boolean refusedByBrowsers(int offset) {
    return Service.GATEWAY.basePort() + offset == REFUSED_BY_BROWSERS
        || KEYCLOAK + offset == REFUSED_BY_BROWSERS;
  }

  /** Reads the offset as a person wrote it; nothing means 0. */
  public static Ports parse(String offset) {
    if (offset == null || offset.isBlank()) {
      return new Ports(0);
    }
    try {
      return new Ports(Integer.parseInt(offset.strip()));
    } catch (NumberFormatException e) {
      throw new LauncherException(
          OFFSET_VARIABLE + " is '" + offset + "'; allowed is a whole number, for example 10.", e);
    }
  }

  /**
   * Port of the front door, of a service, of its management interface, and so on, before the
   * offset.
   */
  public int of(Service service) {
    return service.basePort() + offset;
  }

  /** Port of a service's health and metrics. */
  public int management(Service service) {
    return of(service) + MANAGEMENT_DISTANCE;
  }

  /** Port of the Keycloak login pages and token endpoint. */
  public int keycloak() {
    return KEYCLOAK + offset;
  }

  /** Port of Keycloak's health. */
  public int keycloakManagement() {
    return keycloak() + MANAGEMENT_DISTANCE;
  }

  /** Port of PostgreSQL. */
  public int postgresql() {
    return 15432 + offset;
  }

  /** Every port with its purpose. */
  public List<Use> all() {
    List<Use> uses = new ArrayList<>();
    for (Service service : Service.values()) {
      uses.add(new Use(of(service), service.id()));
      uses.add(new Use(management(service), service.id() + " management"));
    }
    uses.add(new Use(keycloak(), "Keycloak"));
    uses.add(new Use(keycloakManagement(), "Keycloak management"));
    uses.add(new Use(postgresql(), "PostgreSQL"));
    return uses;
  }

  /**
   * Makes sure that every port can be had.
   *
   * @param notStarted names of servers that others run, whose ports are not needed
   * @throws LauncherException naming each taken port, what the suite needs it for, and how to move
   */
  public void requireFree(Set<String> notStarted) {
    List<Use> taken =
        all().stream()
            .filter(use -> notStarted.stream().noneMatch(use::isFor))
            .filter(use -> !free(use.port()))
            .toList();
    if (taken.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    for (Use use : taken) {
      message.append(
          "Port %d is taken; Wattledger needs it for %s.%n".formatted(use.port(), use.purpose()));
    }
    message.append("Stop what listens there");
    nextFree()
        .ifPresentOrElse(
            next ->
                message.append(
                    ", or move every port of the suite:%n  %s=%d ./run"
                        .formatted(OFFSET_VARIABLE, next.offset())),
            () -> message.append('.'));
    throw new LauncherException(message.toString());
  }

  private java.util.Optional<Ports> nextFree() {
    for (int next = offset + 10; next <= Math.min(offset + 500, LARGEST_OFFSET); next += 10) {
      if (refusedByBrowsers(next)) {
        continue;
      }
      Ports candidate = new Ports(next);
      if (candidate.all().stream().allMatch(use -> free(use.port()))) {
        return java.util.Optional.of(candidate);
      }
    }
    return java.util.Optional.empty();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (java.net.BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
