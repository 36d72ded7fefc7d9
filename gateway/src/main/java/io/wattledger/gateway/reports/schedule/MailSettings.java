package io.wattledger.gateway.reports.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the reports by e-mail. */
@ConfigMapping(prefix = "wattledger.mail")
public interface MailSettings {

  /** The mail server's name; without it nothing can be sent. */
  Optional<String> host();

  /** The mail server's port. */
  @WithDefault("587")
  int port();

  /** How the connection to it is secured. */
  @WithDefault("starttls")
  Tls tls();

  /** The login that the mail server asks for. */
  Optional<String> username();

  /** The password of that login. */
  Optional<String> password();

  /** The sender's address. */
  Optional<String> from();

  /** Largest sum of a mail's attachments in bytes; a bigger one is a link to the page instead. */
  @WithDefault("10485760")
  long attachmentLimitBytes();

  /** How long the mail server may take for one mail. */
  @WithDefault("60S")
  Duration sendTimeout();

  /** How long a gateway has a run for itself before another one may take it over. */
  @WithDefault("10M")
  Duration lease();

  /** How long a run waits after each failed try; after the last one it has failed. */
  @WithDefault("1M,5M,15M,1H,4H")
  List<Duration> backOff();

  /** How many schedules there may be. */
  @WithDefault("200")
  int mostSchedules();

  /** How often due schedules and waiting runs are looked for, {@code off} for never. */
  @WithDefault("15s")
  String lookEvery();

  /** How a mail connection is secured. */
  enum Tls {
    /** Plain text. */
    NONE,
    /** Begins in plain text and must be upgraded. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }
}
