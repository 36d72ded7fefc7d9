package io.wattledger.kernel.explain;

import java.util.Objects;

/**
 * Where a figure comes from: a record that a person with the right role can open.
 *
 * @param service the owning service, for example {@code fleet}
 * @param type the kind of record, for example {@code asset-batch}
 * @param id the record's id within its service
 * @param href the record's API address below the gateway
 */
public record SourceRef(String service, String type, String id, String href) {

  /** Refuses a reference with a missing part. */
  public SourceRef {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(href, "href");
  }
}
