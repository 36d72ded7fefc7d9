package io.wattledger.fleet.lifecycle;

import io.wattledger.fleet.lifecycle.engine.LifecycleStep;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Signs what is entered with the user's name and the time. */
@ApplicationScoped
public class Recorder {

  private final CurrentUser user;
  private final Clock clock;

  /** Over the current user and the service's clock. */
  public Recorder(CurrentUser user, Clock clock) {
    this.user = user;
    this.clock = clock;
  }

  /** The step, recorded now by the current user. */
  public RecordedStep record(LifecycleStep step, String reason) {
    return new RecordedStep(step.status(), step.on(), reason, user.name(), now());
  }

  /** The current user's name. */
  public String user() {
    return user.name();
  }

  /** The present instant, to the microsecond as PostgreSQL keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The present UTC day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
