package io.wattledger.service.export;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Answers a request with a table as a file. */
public final class TableExport {

  private TableExport() {}

  /**
   * The table as a download.
   *
   * @param table the rows
   * @param format {@code csv} or {@code xlsx}
   * @throws ProblemException 400 when the format is another
   */
  public static Response response(Table table, String format) {
    return switch (format) {
      case "csv" ->
          file(table, "csv", "text/csv;charset=UTF-8", out -> CsvTableWriter.write(table, out));
      case "xlsx" ->
          file(
              table,
              "xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
              out -> XlsxTableWriter.write(table, out));
      default -> {
        String detail = "format must be csv or xlsx; leave it out for JSON.";
        throw ProblemException.badRequest(detail, new FieldError("format", detail));
      }
    };
  }

  /**
   * Writes the table.
   *
   * @param table the rows
   * @param format {@code csv} or {@code xlsx}
   * @param out where to; stays open
   */
  public static void write(Table table, String format, OutputStream out) throws IOException {
    if (format.equals("csv")) {
      CsvTableWriter.write(table, out);
    } else {
      XlsxTableWriter.write(table, out);
    }
  }

  private static Response file(Table table, String extension, String type, StreamingOutput body) {
    return Response.ok(body, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + fileName(table.name()) + "." + extension + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** A file name of letters, digits, dots, dashes and underscores. */
  static String fileName(String name) {
    String clean = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    if (clean.isEmpty()) {
      return "export";
    }
    return clean.length() > 100 ? clean.substring(0, 100) : clean;
  }
}
