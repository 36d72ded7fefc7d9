package io.wattledger.launcher.outside;

import io.wattledger.launcher.LauncherException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The server that takes the suite's mail: reports from the gateway, invitations and password mails
 * from Keycloak.
 *
 * @param host name or address
 * @param port its TCP port
 * @param login for servers that ask for one
 * @param tls how the connection is secured
 * @param from the sender's address
 */
public record MailServer(String host, int port, Optional<Login> login, Tls tls, String from) {

  /** How a mail connection is secured. */
  public enum Tls {
    /** Plain text. */
    NONE,
    /** Begins in plain text and must be upgraded. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  private static final int SUBMISSION_PORT = 587;
  private static final int PATIENCE_MILLIS = 3_000;

  static Optional<MailServer> of(Variables variables) {
    Optional<String> host = variables.text("WATTLEDGER_SMTP_HOST");
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String from = variables.text("WATTLEDGER_SMTP_FROM", "");
    if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new LauncherException(
          "WATTLEDGER_SMTP_FROM is '%s'; a mail server needs the sender's address, for example wattledger@example.com."
              .formatted(from));
    }
    return Optional.of(
        new MailServer(
            host.get(),
            variables.port("WATTLEDGER_SMTP_PORT", SUBMISSION_PORT),
            variables.login("WATTLEDGER_SMTP_USERNAME", "WATTLEDGER_SMTP_PASSWORD"),
            variables.oneOf("WATTLEDGER_SMTP_TLS", Tls.class, Tls.STARTTLS),
            from));
  }

  /** The realm's {@code smtpServer}. */
  public Map<String, String> realmSettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("host", host);
    settings.put("port", Integer.toString(port));
    settings.put("from", from);
    settings.put("fromDisplayName", "Wattledger");
    settings.put("ssl", Boolean.toString(tls == Tls.TLS));
    settings.put("starttls", Boolean.toString(tls == Tls.STARTTLS));
    settings.put("auth", Boolean.toString(login.isPresent()));
    login.ifPresent(
        account -> {
          settings.put("user", account.user());
          settings.put("password", account.password());
        });
    return settings;
  }

  /** The gateway's environment. */
  public Map<String, String> gatewaySettings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("WATTLEDGER_SMTP_HOST", host);
    settings.put("WATTLEDGER_SMTP_PORT", Integer.toString(port));
    settings.put("WATTLEDGER_SMTP_FROM", from);
    settings.put("WATTLEDGER_SMTP_TLS", tls.name().toLowerCase(Locale.ROOT));
    login.ifPresent(
        account -> {
          settings.put("WATTLEDGER_SMTP_USERNAME", account.user());
          settings.put("WATTLEDGER_SMTP_PASSWORD", account.password());
        });
    return settings;
  }

  /**
   * What is wrong with the server, or empty when it greets; mail can wait, so this stops nothing.
   */
  public Optional<String> complaint() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      if (tls == Tls.TLS) {
        return Optional.empty();
      }
      String greeting =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
              .readLine();
      return greeting != null && greeting.startsWith("220")
          ? Optional.empty()
          : Optional.of("%s:%d does not greet like a mail server".formatted(host, port));
    } catch (IOException e) {
      return Optional.of("%s:%d cannot be reached (%s)".formatted(host, port, e.getMessage()));
    }
  }
}
