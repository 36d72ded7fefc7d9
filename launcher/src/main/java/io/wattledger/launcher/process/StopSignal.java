package io.wattledger.launcher.process;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How a process is asked to end. */
public enum StopSignal {
  /** The usual request: finish what is running, then end. */
  TERMINATE("TERM"),
  /** PostgreSQL's fast shutdown: roll back what is open, write everything, end. */
  INTERRUPT("INT");

  private final String code;

  StopSignal(String code) {
    this.code = code;
  }

  /** Sends the signal; a process that has ended meanwhile is fine. */
  public void send(ProcessHandle process) {
    if (this == TERMINATE) {
      process.destroy();
      return;
    }
    try {
      // The shell's own kill is there on every system; a kill program is not.
      new ProcessBuilder("sh", "-c", "kill -" + code + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(2, TimeUnit.SECONDS);
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
