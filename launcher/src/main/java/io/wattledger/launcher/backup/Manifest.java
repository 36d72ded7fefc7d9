package io.wattledger.launcher.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What an archive says about itself.
 *
 * @param format of the archive; this program knows {@value #FORMAT}
 * @param suite version of the suite that wrote it
 * @param createdAt when, in UTC
 * @param postgresql version of PostgreSQL
 * @param keycloak version of Keycloak
 * @param migrations applied migrations per service
 * @param auditHeads last sealed entry of the audit chain per service
 * @param files every file with its size and hash
 */
record Manifest(
    int format,
    String suite,
    String createdAt,
    String postgresql,
    String keycloak,
    Map<String, List<String>> migrations,
    Map<String, AuditHead> auditHeads,
    List<StoredFile> files) {

  static final int FORMAT = 1;

  /** Name of its own member. */
  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  Manifest {
    migrations = Map.copyOf(migrations);
    auditHeads = Map.copyOf(auditHeads);
    files = List.copyOf(files);
  }

  /**
   * The end of a chain: what came before cannot be changed unseen.
   *
   * @param seq number of the entry, 0 when the chain is empty
   * @param hash its hash, empty when the chain is empty
   */
  record AuditHead(long seq, String hash) {}

  /**
   * A file of the archive.
   *
   * @param name member name
   * @param size bytes
   * @param sha256 hash of its content
   */
  record StoredFile(String name, long size, String sha256) {}

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Manifest parse(byte[] json) throws IOException {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IOException("its manifest cannot be read", e);
    }
  }

  long bytes() {
    return files.stream().mapToLong(StoredFile::size).sum();
  }
}
