package io.wattledger.gateway.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The forms in which a report can be downloaded. */
public enum ReportFormat {
  /** An Excel workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A document for people. */
  PDF("application/pdf"),
  /** One table as comma-separated values. */
  CSV("text/csv;charset=UTF-8"),
  /** Several tables as comma-separated values in an archive. */
  ZIP("application/zip"),
  /** A calendar. */
  ICS("text/calendar;charset=UTF-8");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type of such a file. */
  public String mediaType() {
    return mediaType;
  }

  /** The form that the API uses, also the file's extension. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
