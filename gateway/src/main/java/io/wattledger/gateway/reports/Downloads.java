package io.wattledger.gateway.reports;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends a report as a file. */
public final class Downloads {

  private Downloads() {}

  /** The report as a download. */
  public static Response of(RenderedReport report) {
    long bytes = report.bytes();
    return Response.ok(report.open(), report.format().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + report.fileName() + "\"")
        .header(HttpHeaders.CONTENT_LENGTH, bytes)
        .build();
  }
}
