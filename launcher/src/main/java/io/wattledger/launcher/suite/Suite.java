package io.wattledger.launcher.suite;

import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.keycloak.KeycloakServer;
import io.wattledger.launcher.process.Child;
import io.wattledger.launcher.process.Commands;
import io.wattledger.launcher.process.Orphans;
import io.wattledger.launcher.process.ProcessSpec;
import io.wattledger.launcher.process.RunFolder;
import io.wattledger.launcher.suite.SuiteState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A suite that this process starts, watches and stops.
 *
 * <p>Order: PostgreSQL, then Keycloak and the services side by side (a service waits for Keycloak
 * by itself), then the demo company. Stopping goes the other way round.
 */
public final class Suite {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(150);

  /**
   * Since the request to stop. PostgreSQL gets all the time that the others leave, to write
   * everything.
   */
  private static final List<Duration> STOP_DEADLINES =
      List.of(Duration.ofSeconds(6), Duration.ofSeconds(8), Duration.ofSeconds(14));

  private final Blueprint blueprint;
  private final Console console;
  private final Optional<DemoCompany> demo;
  private final RunFolder records;
  private final List<Supervision> watched = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stopping;

  /**
   * A suite that does not run yet.
   *
   * @param blueprint what it consists of
   * @param console where progress is shown
   * @param demo the demo company, if it is wanted
   */
  public Suite(Blueprint blueprint, Console console, Optional<DemoCompany> demo) {
    this.blueprint = blueprint;
    this.console = console;
    this.demo = demo;
    this.records = new RunFolder(blueprint.home().run());
  }

  /**
   * Starts everything and stays until the process is told to end (Ctrl-C, SIGTERM, {@code ./run
   * stop}).
   *
   * @return 0 after an orderly stop, 1 when the suite could not start or runs already
   */
  public int run() {
    Optional<HomeLock> lock = HomeLock.take(blueprint.home());
    if (lock.isEmpty()) {
      console.problem(
          "Wattledger already runs in %s: %s%n./run status shows it, ./run stop stops it."
              .formatted(
                  blueprint.home().folder(),
                  Blueprint.url(SuiteState.read(blueprint.home()).ports())));
      return 1;
    }
    try (HomeLock held = lock.get()) {
      Thread hook = new Thread(this::stopFromOutside, "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        start(held);
      } catch (LauncherException e) {
        if (!stopping) {
          console.problem(e.getMessage());
          stop();
          return 1;
        }
      }
      stopped.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private void start(HomeLock lock) {
    Instant begin = Instant.now();
    blueprint.requireBuilt();
    List<String> orphans = blueprint.orphans().stop();
    if (!orphans.isEmpty()) {
      console.note("Stopped what an earlier start had left behind: " + String.join(", ", orphans));
    }
    lock.sign();
    blueprint.ports().requireFree(blueprint.outside().instead().keySet());
    phase(Phase.STARTING);
    console.line("");
    console.line("  " + console.strong("Wattledger") + " starts in " + blueprint.home().folder());
    startServers();
    phase(Phase.LOADING_DEMO);
    loadDemo();
    phase(Phase.READY);
    new Summary(blueprint, console).print(since(begin), demo.isPresent());
    // What starting needed is given back; from here on there is little to do.
    System.gc();
  }

  private void startServers() {
    Instant begin = Instant.now();
    blueprint.requireOutside().forEach(console::note);
    boolean ownKeycloak = blueprint.outside().keycloak().isEmpty();
    CompletableFuture<Void> keycloak =
        ownKeycloak
            ? CompletableFuture.runAsync(() -> blueprint.keycloak().prepare())
            : CompletableFuture.completedFuture(null);
    if (blueprint.outside().postgres().isEmpty()) {
      startPostgres(begin);
    }
    boolean keycloakFirst = settled(keycloak);
    if (!keycloakFirst) {
      blueprint.services().forEach(this::watch);
    }
    awaitPreparation(keycloak, begin);
    if (ownKeycloak) {
      watch(blueprint.keycloak().process());
    }
    if (keycloakFirst) {
      // Keycloak takes longest, so it goes first once it is built.
      blueprint.services().forEach(this::watch);
    }
    await("", begin);
    if (ownKeycloak) {
      finishKeycloak();
    }
  }

  private void startPostgres(Instant begin) {
    blueprint.postgres().prepare();
    watch(blueprint.postgres().process());
    await("PostgreSQL", begin);
    boolean ownKeycloak = blueprint.outside().keycloak().isEmpty();
    blueprint.databases().ensure(ownKeycloak && !blueprint.keycloak().imported());
  }

  private static boolean settled(CompletableFuture<Void> preparation) {
    Instant deadline = Instant.now().plusSeconds(1);
    while (!preparation.isDone() && Instant.now().isBefore(deadline)) {
      pause();
    }
    return preparation.isDone();
  }

  private void awaitPreparation(CompletableFuture<Void> keycloak, Instant begin) {
    boolean shown = !keycloak.isDone();
    while (!keycloak.isDone()) {
      requireHope();
      console.waiting("Keycloak is unpacked and built (once)", since(begin));
      pause();
    }
    try {
      keycloak.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LauncherException refusal) {
        throw refusal;
      }
      throw e;
    }
    if (shown) {
      console.done("Keycloak unpacked and built", since(begin));
    }
  }

  private void finishKeycloak() {
    try {
      blueprint.keycloak().finish();
    } catch (LauncherException e) {
      console.problem(
          e.getMessage() + "\nLogins may fail. The log: " + blueprint.home().log("keycloak"));
    }
  }

  private void loadDemo() {
    if (demo.isEmpty() || demo.get().loaded()) {
      return;
    }
    Instant begin = Instant.now();
    try {
      demo.get()
          .load(
              blueprint.url(),
              blueprint.tokenEndpoint(),
              progress -> console.waiting("Demo company: " + progress, since(begin)));
      console.done("Demo company", since(begin));
    } catch (RuntimeException e) {
      if (!stopping) {
        console.problem(
            "The demo company could not be loaded: %s%nThe suite runs without it; ./run demo tries again."
                .formatted(e.getMessage()));
      }
    }
  }

  /** Starts a process and looks after it in a thread of its own. */
  private void watch(ProcessSpec spec) {
    Supervision supervision = new Supervision(new Child(spec, records), console);
    synchronized (watched) {
      if (stopping) {
        throw new LauncherException("Stopped.");
      }
      supervision.start();
      watched.add(supervision);
    }
    Thread thread =
        new Thread(
            () -> {
              while (!stopping && !supervision.givenUp()) {
                synchronized (supervision) {
                  if (!stopping) {
                    supervision.tend();
                  }
                }
                pause();
              }
            },
            "watch-" + spec.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void await(String what, Instant begin) {
    Instant deadline = Instant.now().plus(START_LIMIT);
    while (true) {
      List<Supervision> missing = watched.stream().filter(child -> !child.ready()).toList();
      if (missing.isEmpty()) {
        return;
      }
      requireHope();
      String names = missing.stream().map(Supervision::title).collect(Collectors.joining(", "));
      if (Instant.now().isAfter(deadline)) {
        throw new LauncherException(
            "Not ready after %d minutes: %s. The logs are in %s."
                .formatted(START_LIMIT.toMinutes(), names, blueprint.home().logs()));
      }
      console.waiting("waiting for " + (what.isEmpty() ? names : what), since(begin));
      pause();
    }
  }

  private void requireHope() {
    if (stopping) {
      throw new LauncherException("Stopped.");
    }
    if (watched.stream().anyMatch(Supervision::givenUp)) {
      throw new LauncherException("The suite cannot start without it; everything is stopped.");
    }
  }

  private void stopFromOutside() {
    if (stopping) {
      return;
    }
    console.line("");
    console.line("  Stopping");
    stop();
    stopped.countDown();
    // The state and the lock are gone and every child has ended: an orderly end is no failure.
    Runtime.getRuntime().halt(0);
  }

  private void stop() {
    Instant begin = Instant.now();
    synchronized (watched) {
      if (stopping) {
        return;
      }
      stopping = true;
    }
    phase(Phase.STOPPING);
    Commands.stopAll();
    List<List<Supervision>> groups = stopOrder();
    for (int i = 0; i < groups.size(); i++) {
      stop(groups.get(i), begin.plus(STOP_DEADLINES.get(i)));
    }
    records.remove(HomeLock.LAUNCHER);
    if (!watched.isEmpty()) {
      console.done("everything stopped, nothing lost", since(begin));
    }
  }

  private List<List<Supervision>> stopOrder() {
    List<Supervision> services = new ArrayList<>(watched);
    List<Supervision> postgres = taken(services, Orphans.POSTGRESQL);
    List<Supervision> keycloak = taken(services, KeycloakServer.NAME);
    return List.of(services, keycloak, postgres);
  }

  private static List<Supervision> taken(List<Supervision> from, String name) {
    List<Supervision> found =
        from.stream().filter(child -> child.child().spec().name().equals(name)).toList();
    from.removeAll(found);
    return found;
  }

  private void stop(List<Supervision> group, Instant deadline) {
    for (Supervision supervision : group) {
      synchronized (supervision) {
        supervision.child().requestStop();
      }
    }
    for (Supervision supervision : group) {
      Duration left = Duration.between(Instant.now(), deadline);
      if (!supervision.child().awaitStop(left.isNegative() ? Duration.ZERO : left)) {
        console.note(supervision.title() + " took too long and was ended by force.");
      }
    }
  }

  private void phase(Phase phase) {
    new SuiteState(phase, blueprint.ports(), demo.isPresent(), blueprint.outside().instead())
        .write(blueprint.home());
  }

  private static Duration since(Instant begin) {
    return Duration.between(begin, Instant.now());
  }

  static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("Stopped.", e);
    }
  }
}
