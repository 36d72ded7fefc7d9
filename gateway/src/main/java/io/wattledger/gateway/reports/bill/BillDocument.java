package io.wattledger.gateway.reports.bill;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.wattledger.gateway.reports.pdf.PdfRenderer;
import io.wattledger.gateway.reports.pdf.PrintedLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** A bill as a PDF. */
@ApplicationScoped
public class BillDocument {

  private static final PrintedLetters LETTERS = new PrintedLetters();

  private final PdfRenderer renderer;

  BillDocument(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  /** Writes the document; the stream stays open. */
  public void write(PrintedBill printed, OutputStream out) throws IOException {
    String everything = Templates.powerBill(printed, "").render();
    String notice = LETTERS.notice(everything);
    renderer.write(
        notice.isEmpty() ? everything : Templates.powerBill(printed, notice).render(), out);
  }

  /** The template, checked against its parameters when the gateway is built. */
  @CheckedTemplate(basePath = "reports")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance powerBill(PrintedBill printed, String notice);
  }
}
