package io.wattledger.energycontracts.reading.layout;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a file in which a single tag or text is so long that a parser would have to hold it. */
final class MarkupBound extends FilterInputStream {

  private static final int MAX_BYTES = 1 << 20;

  private int sinceMarkup;

  MarkupBound(InputStream file) {
    super(file);
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    if (next >= 0) {
      count(next);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      count(buffer[i]);
    }
    return read;
  }

  private void count(int next) throws IOException {
    sinceMarkup = next == '>' ? 0 : sinceMarkup + 1;
    if (sinceMarkup > MAX_BYTES) {
      throw new IOException("a tag or text is longer than " + MAX_BYTES + " bytes");
    }
  }
}
