package io.wattledger.gateway.reports.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings as they are, but for what a test wants to be otherwise. */
record SomeSettings(MailSettings present, Optional<String> host, long attachmentLimitBytes)
    implements MailSettings {

  static MailSettings withoutServer(MailSettings present) {
    return new SomeSettings(present, Optional.empty(), present.attachmentLimitBytes());
  }

  static MailSettings limitedTo(MailSettings present, long attachmentBytes) {
    return new SomeSettings(present, present.host(), attachmentBytes);
  }

  @Override
  public int port() {
    return present.port();
  }

  @Override
  public Tls tls() {
    return present.tls();
  }

  @Override
  public Optional<String> username() {
    return present.username();
  }

  @Override
  public Optional<String> password() {
    return present.password();
  }

  @Override
  public Optional<String> from() {
    return present.from();
  }

  @Override
  public Duration sendTimeout() {
    return present.sendTimeout();
  }

  @Override
  public Duration lease() {
    return present.lease();
  }

  @Override
  public List<Duration> backOff() {
    return present.backOff();
  }

  @Override
  public int mostSchedules() {
    return present.mostSchedules();
  }

  @Override
  public String lookEvery() {
    return present.lookEvery();
  }
}
