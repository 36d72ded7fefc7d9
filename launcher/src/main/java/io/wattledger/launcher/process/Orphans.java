package io.wattledger.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Processes of a home whose launcher is gone, for example after {@code kill -9}. They are found by
 * their records, and by the mark on their command line in case the launcher died before it could
 * write a record.
 */
public final class Orphans {

  /** Name of the record of PostgreSQL: it ends last and in its own way. */
  public static final String POSTGRESQL = "postgresql";

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration AFTER_FORCE = Duration.ofSeconds(2);

  private final RunFolder records;
  private final List<String> marks;

  /**
   * Orphans of one home.
   *
   * @param records the home's records
   * @param marks arguments that only processes of this home have
   */
  public Orphans(RunFolder records, List<String> marks) {
    this.records = records;
    this.marks = List.copyOf(marks);
  }

  /** The living ones by name; a process without a record is named by its pid. */
  public Map<String, ProcessHandle> find() {
    Map<String, ProcessHandle> found = new LinkedHashMap<>();
    for (ProcessRecord process : records.all()) {
      process.find().ifPresent(handle -> found.put(process.name(), handle));
    }
    long self = ProcessHandle.current().pid();
    ProcessHandle.allProcesses()
        .filter(handle -> handle.pid() != self && !found.containsValue(handle))
        .filter(this::marked)
        .filter(handle -> handle.parent().filter(this::marked).isEmpty())
        .forEach(handle -> found.put(nameOf(handle), handle));
    return found;
  }

  /**
   * Stops all of them, the database last, by force where they do not follow.
   *
   * @return names of those that were stopped
   */
  public List<String> stop() {
    Map<String, ProcessHandle> found = find();
    List<String> names = new ArrayList<>(found.keySet());
    names.sort(Comparator.comparing(Orphans::database));
    for (boolean database : List.of(false, true)) {
      List<ProcessHandle> group =
          names.stream().filter(name -> database(name) == database).map(found::get).toList();
      group.forEach(handle -> signal(database).send(handle));
      awaitEnd(group);
    }
    records.all().forEach(process -> records.remove(process.name()));
    return names;
  }

  private static StopSignal signal(boolean database) {
    return database ? StopSignal.INTERRUPT : StopSignal.TERMINATE;
  }

  private static boolean database(String name) {
    return name.startsWith(POSTGRESQL);
  }

  private static void awaitEnd(List<ProcessHandle> group) {
    Instant deadline = Instant.now().plus(PATIENCE);
    for (ProcessHandle handle : group) {
      if (!Liveness.awaitEnd(handle, deadline)) {
        handle.destroyForcibly();
        Liveness.awaitEnd(handle, Instant.now().plus(AFTER_FORCE));
      }
    }
  }

  private boolean marked(ProcessHandle handle) {
    return handle
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).stream().anyMatch(marks::contains))
        .orElse(false);
  }

  private static String nameOf(ProcessHandle handle) {
    String program = handle.info().command().orElse("");
    return (program.endsWith("postgres") ? POSTGRESQL : "process") + "-" + handle.pid();
  }
}
