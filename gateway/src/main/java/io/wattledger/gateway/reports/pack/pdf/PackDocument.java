package io.wattledger.gateway.reports.pack.pdf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.wattledger.gateway.reports.pack.Check;
import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pdf.PdfRenderer;
import io.wattledger.gateway.reports.pdf.PrintedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The pack as a PDF. */
@ApplicationScoped
public class PackDocument {

  private static final PrintedLetters LETTERS = new PrintedLetters();

  private final PdfRenderer renderer;

  PackDocument(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  /** Writes the document; the stream stays open. */
  public void write(CloseBook book, OutputStream out) throws IOException {
    renderer.write(html(book), out);
  }

  static String html(CloseBook book) {
    String everything = html(book, "");
    String notice = LETTERS.notice(everything);
    return notice.isEmpty() ? everything : html(book, notice);
  }

  private static String html(CloseBook book, String notice) {
    return Templates.closePack(book, Check.of(book), WaterfallChart.of(book.statement()), notice)
        .render();
  }

  /** The templates, checked against their parameters when the gateway is built. */
  @CheckedTemplate(basePath = "reports")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance closePack(
        CloseBook book, List<Check> checks, WaterfallChart waterfall, String notice);
  }
}
