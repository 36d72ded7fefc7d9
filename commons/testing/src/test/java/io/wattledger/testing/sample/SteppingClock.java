package io.wattledger.testing.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The sample service's clock, which tests put forward and back. */
@ApplicationScoped
public class SteppingClock {

  private volatile Duration ahead = Duration.ZERO;

  /** Sets the clock so far ahead of the true time, or behind it when negative. */
  public void ahead(Duration ahead) {
    this.ahead = ahead;
  }

  @Produces
  @ApplicationScoped
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service's clock is in UTC");
      }

      @Override
      public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
      }
    };
  }
}
