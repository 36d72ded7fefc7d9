package io.wattledger.service.web;

import io.wattledger.service.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Bounds every body but a file of rows, which is spooled to disk under a bound of its own: a
 * document that is read into memory may have at most 16 MiB.
 */
@Provider
@Priority(100)
public class BodyLimit implements ReaderInterceptor {

  private static final long MAX_BYTES = 16L << 20;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    boolean rows = context.getMediaType() != null && isCsv(context);
    if (!rows) {
      context.setInputStream(new Bounded(context.getInputStream()));
    }
    return context.proceed();
  }

  private static boolean isCsv(ReaderInterceptorContext context) {
    return "text".equals(context.getMediaType().getType())
        && "csv".equals(context.getMediaType().getSubtype());
  }

  private static final class Bounded extends FilterInputStream {
    private long taken;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int more) {
      taken += more;
      if (taken > MAX_BYTES) {
        throw new ProblemException(
            413,
            "too-large",
            "Too large",
            "A document may have at most " + (MAX_BYTES >> 20) + " MiB; import rows as text/csv.",
            List.of());
      }
    }
  }
}
