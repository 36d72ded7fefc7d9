package io.wattledger.aihosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock in tests: the system's, until a test sets it. */
@ApplicationScoped
public class TestClock {

  private static final String TIME = "wattledger.testing.ai-hosting.time";

  /** Sets the time, or lets it run again. */
  static void set(String instant) {
    if (instant == null) {
      System.clearProperty(TIME);
    } else {
      System.setProperty(TIME, instant);
    }
  }

  @Produces
  @ApplicationScoped
  Clock clock() {
    return new Ticking();
  }

  static class Ticking extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("a service keeps UTC");
    }

    @Override
    public Instant instant() {
      String set = System.getProperty(TIME);
      return set == null ? Clock.systemUTC().instant() : Instant.parse(set);
    }
  }
}
