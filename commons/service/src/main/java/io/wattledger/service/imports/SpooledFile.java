package io.wattledger.service.imports;

import io.wattledger.service.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A request body on disk, with its hash; gone when closed. */
final class SpooledFile implements AutoCloseable {

  /** Largest body: 256 MiB. */
  static final long MAX_BYTES = 256L << 20;

  private final Path path;
  private final String sha256;

  private SpooledFile(Path path, String sha256) {
    this.path = path;
    this.sha256 = sha256;
  }

  static SpooledFile of(InputStream body) {
    return of(body, MAX_BYTES);
  }

  static SpooledFile of(InputStream body, long maxBytes) {
    try {
      Path path = Files.createTempFile("wattledger-import-", ".csv");
      try {
        return new SpooledFile(path, copy(body, path, maxBytes));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copy(InputStream body, Path path, long maxBytes) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        total += n;
        if (total > maxBytes) {
          throw new ProblemException(
              413,
              "too-large",
              "Too large",
              "A file may have at most " + maxBytes + " bytes; split it.",
              List.of());
        }
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  String sha256Hex() {
    return sha256;
  }

  InputStream open() {
    try {
      return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
