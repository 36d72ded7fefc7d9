package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.pack.pdf.PackDocument;
import io.wattledger.gateway.reports.pack.xlsx.PackWorkbook;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Makes the month-close pack in each of its forms. */
@ApplicationScoped
public class ClosePack {

  private final CloseBooks books;
  private final PackDocument document;

  ClosePack(CloseBooks books, PackDocument document) {
    this.books = books;
    this.document = document;
  }

  /** Writes the pack of a month; the stream stays open. */
  public void write(ReportRequest request, Reader reader, OutputStream out) throws IOException {
    CloseBook book = books.of(request.period().first(), reader);
    switch (request.format()) {
      case XLSX -> PackWorkbook.write(book, out);
      case PDF -> document.write(book, out);
      default -> PackTables.write(book, out);
    }
  }
}
