package io.wattledger.launcher.process;

import io.wattledger.launcher.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Commands that run to their end, and what the machine offers for starting them. */
public final class Commands {

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  private Commands() {}

  /** Whether a program runs here and ends well within five seconds. */
  public static boolean works(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs a command to its end.
   *
   * @param what what it does, for the message when it fails
   * @param log where its output goes, appended
   * @throws LauncherException when it ends badly; the message has the end of the log
   */
  public static void run(
      String what, List<String> command, Map<String, String> environment, Path folder, Path log) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      RUNNING.add(process);
      process.getOutputStream().close();
      int exit = process.waitFor();
      RUNNING.remove(process);
      if (exit != 0) {
        throw new LauncherException(
            "%s failed (exit %d). The end of %s:%n%s".formatted(what, exit, log, tail(log, 12)));
      }
    } catch (IOException e) {
      throw new LauncherException(what + " could not be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException(what + " was interrupted.", e);
    }
  }

  /** Ends every command that is still running, because the launcher ends. */
  public static void stopAll() {
    RUNNING.forEach(Process::destroy);
  }

  /** The last lines of a log, indented. */
  public static String tail(Path log, int lines) {
    try {
      List<String> all = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
      return String.join(
          System.lineSeparator(),
          all.subList(Math.max(0, all.size() - lines), all.size()).stream()
              .map(line -> "    " + line)
              .toList());
    } catch (IOException e) {
      return "    (no log: " + e.getMessage() + ")";
    }
  }
}
