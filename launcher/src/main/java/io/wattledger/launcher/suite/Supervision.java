package io.wattledger.launcher.suite;

import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.Commands;
import io.wattledger.launcher.process.RestartPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Watches one child: starts it, starts it again when it crashes, says so, and gives up loudly in
 * the end.
 */
final class Supervision {

  private static final int TAIL_LINES = 8;

  private final Child child;
  private final Console console;
  private RestartPolicy policy = RestartPolicy.fresh();
  private Instant startedAt = Instant.now();
  private Instant nextStart;
  private boolean restarted;
  private volatile boolean ready;
  private volatile boolean givenUp;

  Supervision(Child child, Console console) {
    this.child = child;
    this.console = console;
  }

  Child child() {
    return child;
  }

  String title() {
    return child.spec().title();
  }

  void start() {
    startedAt = Instant.now();
    nextStart = null;
    ready = false;
    child.start();
  }

  boolean ready() {
    return ready;
  }

  boolean givenUp() {
    return givenUp;
  }

  /** Looks after the child; to be called a few times a second. */
  void tend() {
    if (givenUp) {
      return;
    }
    if (nextStart != null) {
      if (!Instant.now().isBefore(nextStart)) {
        start();
        restarted = true;
      }
      return;
    }
    if (!child.alive()) {
      crashed();
    } else if (!ready && child.ready()) {
      ready = true;
      console.done(
          title() + (restarted ? " is back" : ""), Duration.between(startedAt, Instant.now()));
    }
  }

  private void crashed() {
    ready = false;
    policy = policy.crashed(startedAt, Instant.now());
    String happened =
        "%s %s stopped unexpectedly (%s)."
            .formatted(
                LocalTime.now()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .format(DateTimeFormatter.ISO_LOCAL_TIME),
                title(),
                child.exitCode().map(Supervision::reason).orElse("not started"));
    Optional<Duration> delay = policy.delay();
    if (delay.isEmpty()) {
      givenUp = true;
      console.problem(
          "%s Giving up after %d attempts; the log is %s, its end:%n%s"
              .formatted(
                  happened,
                  RestartPolicy.LIMIT,
                  child.spec().log(),
                  Commands.tail(child.spec().log(), TAIL_LINES)));
      return;
    }
    nextStart = Instant.now().plus(delay.get());
    console.problem(
        "%s Starting it again in %d s (attempt %d of %d). Log: %s.1"
            .formatted(
                happened,
                delay.get().toSeconds(),
                policy.crashes(),
                RestartPolicy.LIMIT - 1,
                child.spec().log()));
  }

  /** A shell reports a process that a signal ended as 128 plus the signal. */
  private static String reason(int exit) {
    return exit > 128 ? "signal " + (exit - 128) : "exit " + exit;
  }
}
