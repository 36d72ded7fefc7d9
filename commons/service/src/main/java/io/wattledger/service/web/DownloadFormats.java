package io.wattledger.service.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of every list with a {@code format} that it can answer with a file. */
final class DownloadFormats {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private DownloadFormats() {}

  static void describe(Operation operation) {
    boolean downloads =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(parameter -> "format".equals(parameter.getName()));
    APIResponse answer = operation.getResponses().getAPIResponse("200");
    if (downloads && answer != null && answer.getContent() != null) {
      answer.getContent().addMediaType(CSV, OASFactory.createMediaType().schema(file(null)));
      answer.getContent().addMediaType(XLSX, OASFactory.createMediaType().schema(file("binary")));
    }
  }

  private static Schema file(String format) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
  }
}
