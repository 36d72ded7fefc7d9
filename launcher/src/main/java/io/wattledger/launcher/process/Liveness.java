package io.wattledger.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Whether a process still runs. A process that has ended but whose parent never asks for its exit
 * code (a zombie) exists for the operating system, yet it does nothing, holds no port and cannot be
 * ended again.
 */
public final class Liveness {

  private static final long POLL_MILLIS = 50;

  private Liveness() {}

  /** Whether the process runs. */
  public static boolean alive(ProcessHandle process) {
    return process.isAlive() && !zombie(process);
  }

  /**
   * Waits until the process has ended.
   *
   * @return whether it has ended before the deadline
   */
  public static boolean awaitEnd(ProcessHandle process, Instant deadline) {
    try {
      while (alive(process)) {
        if (Instant.now().isAfter(deadline)) {
          return false;
        }
        Thread.sleep(POLL_MILLIS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean zombie(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The name in brackets may hold anything, so the state is what follows the last bracket.
      String state = stat.substring(stat.lastIndexOf(')') + 1).strip();
      return state.startsWith("Z") || state.startsWith("X");
    } catch (IOException e) {
      return false;
    }
  }
}
