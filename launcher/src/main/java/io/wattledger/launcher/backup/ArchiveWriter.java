package io.wattledger.launcher.backup;

import io.wattledger.launcher.backup.Manifest.StoredFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive: a zip whose members are hashed while they are written. */
final class ArchiveWriter implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final List<StoredFile> files = new ArrayList<>();

  /** Writes into a file that exists and is empty. */
  ArchiveWriter(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.WRITE);
    zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Adds a file as it is at the moment; it may grow or shrink meanwhile. */
  void add(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      add(name, in);
    }
  }

  void add(String name, String text) throws IOException {
    try (InputStream in = new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      add(name, in);
    }
  }

  /** Adds an empty folder. */
  void folder(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name + "/"));
    zip.closeEntry();
  }

  /** Adds the manifest, writes everything to the disk and closes. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.json());
    zip.closeEntry();
    zip.finish();
    zip.flush();
    channel.force(true);
    close();
  }

  List<StoredFile> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void add(String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    MessageDigest digest = sha256();
    long size = in.transferTo(new DigestOutputStream(zip, digest));
    zip.closeEntry();
    files.add(new StoredFile(name, size, HexFormat.of().formatHex(digest.digest())));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
