package io.wattledger.launcher.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much an archive may unpack to: so many times its own size, and so many members. A small
 * archive that would fill the disk is refused while it is read, whatever its headers say.
 */
public final class Allowance {

  /** Real programs and databases compress by ten; what compresses by more than this is a trap. */
  static final int LARGEST_RATIO = 100;

  private static final int MOST_MEMBERS = 1_000_000;

  /** An archive of a few hundred bytes may hold a few compressible files. */
  private static final long SMALLEST = 1 << 20;

  private final long bytes;
  private final long archiveBytes;
  private long taken;
  private int members;

  /** For an archive of that size. */
  public Allowance(long archiveBytes) {
    this.archiveBytes = archiveBytes;
    this.bytes = Math.max(SMALLEST, Math.multiplyExact(archiveBytes, LARGEST_RATIO));
  }

  /**
   * Counts one more member.
   *
   * @throws IOException when there are too many
   */
  public void member() throws IOException {
    members++;
    if (members > MOST_MEMBERS) {
      throw new IOException("the archive has more than %,d members".formatted(MOST_MEMBERS));
    }
  }

  /**
   * Counts unpacked bytes.
   *
   * @throws IOException when it is too much
   */
  public void take(long unpacked) throws IOException {
    taken += unpacked;
    if (unpacked < 0 || taken > bytes) {
      throw new IOException(
          "the archive of %,d bytes unpacks to more than %,d bytes".formatted(archiveBytes, bytes));
    }
  }

  /** A stream whose bytes are counted while they are read. */
  InputStream counted(InputStream member) {
    return new FilterInputStream(member) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
          take(1);
        }
        return read;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) {
          take(read);
        }
        return read;
      }
    };
  }
}
