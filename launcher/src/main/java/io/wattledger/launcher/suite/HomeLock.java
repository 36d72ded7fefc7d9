package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.LauncherException;
import io.wattledger.launcher.process.ProcessRecord;
import io.wattledger.launcher.process.RunFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One launcher per home. The operating system releases the lock when its holder ends in whatever
 * way, so a lock is never stale.
 */
final class HomeLock implements AutoCloseable {

  /** Name of the launcher's own record. */
  static final String LAUNCHER = "launcher";

  private final FileChannel channel;
  private final RunFolder records;

  private HomeLock(FileChannel channel, RunFolder records) {
    this.channel = channel;
    this.records = records;
  }

  /** Takes the home for this process, or empty when another launcher has it. */
  static Optional<HomeLock> take(Home home) {
    Path file = home.run().resolve("launcher.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      RunFolder records = new RunFolder(home.run());
      return Optional.of(new HomeLock(channel, records));
    } catch (IOException e) {
      throw new LauncherException("Cannot lock " + file + ": " + e.getMessage(), e);
    }
  }

  /** Does something while the home is held, and gives it back afterwards. */
  <T> T hold(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      close();
    }
  }

  /** Writes down who holds it; only after the orphans of the one before are gone. */
  void sign() {
    records.write(ProcessRecord.of(LAUNCHER, ProcessHandle.current()));
  }

  /** The launcher that holds a home. */
  static Optional<ProcessHandle> holder(Home home) {
    return new RunFolder(home.run()).read(LAUNCHER).flatMap(ProcessRecord::find);
  }

  @Override
  public void close() {
    try {
      records.remove(LAUNCHER);
      channel.close();
    } catch (IOException e) {
      throw new LauncherException("Cannot release the home: " + e.getMessage(), e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
