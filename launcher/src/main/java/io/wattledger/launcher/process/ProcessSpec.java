package io.wattledger.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that the launcher can start, as often as needed.
 *
 * @param name short name, also of its log and its record: {@code energy-contracts}
 * @param title name for people, with a version where it has one: {@code PostgreSQL 18.6.0}
 * @param port where others reach it on 127.0.0.1
 * @param command program and arguments
 * @param environment variables added to the launcher's own
 * @param folder working directory
 * @param log where its output goes
 * @param probe tells when it is ready
 * @param stopSignal how it is asked to end
 */
public record ProcessSpec(
    String name,
    String title,
    int port,
    List<String> command,
    Map<String, String> environment,
    Path folder,
    Path log,
    Probe probe,
    StopSignal stopSignal) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
