package io.wattledger.gateway.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * Renders XHTML to PDF. It can reach nothing: every address of a picture, style sheet or font that
 * a document might name is refused, and the fonts come from this program alone.
 */
@ApplicationScoped
public class PdfRenderer {

  /** The font for letters that the others do not know. */
  static final String BEHIND_ALL = "NotoSans-Regular";

  private static final String FONTS = "/reports/fonts/";
  private static final int REGULAR = 400;
  private static final int MEDIUM = 500;
  private static final int BOLD = 700;

  /** What XML 1.0 does not know as a character. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /**
   * Renders a document; the stream stays open and gets either the whole document or nothing.
   *
   * @param xhtml well-formed, with every text of a user escaped
   */
  public void write(String xhtml, OutputStream out) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useUriResolver(
        (base, address) -> address != null && address.startsWith("#") ? address : null);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, moment);
    }
    builder.useReplacementText(PrintedLetters.REPLACEMENT);
    font(builder, "RedHatText-Regular", "Red Hat Text", REGULAR);
    font(builder, "RedHatText-Medium", "Red Hat Text", MEDIUM);
    font(builder, "RedHatText-Bold", "Red Hat Text", BOLD);
    font(builder, "RedHatDisplay-Bold", "Red Hat Display", BOLD);
    font(builder, "RedHatMono-Regular", "Red Hat Mono", REGULAR);
    fallback(builder, BEHIND_ALL, REGULAR);
    fallback(builder, "NotoSans-Bold", BOLD);
    builder.withProducer("Wattledger");
    builder.withHtmlContent(NO_XML.matcher(xhtml).replaceAll(""), null);
    builder.toStream(whole);
    builder.run();
    whole.writeTo(out);
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
  }

  /** A font for what the family that the document asks for does not have. */
  private static void fallback(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(
        () -> open(file),
        "Noto Sans",
        weight,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL));
  }

  static InputStream open(String file) {
    InputStream font = PdfRenderer.class.getResourceAsStream(FONTS + file + ".ttf");
    if (font == null) {
      throw new IllegalStateException("the font " + file + " is not in this program");
    }
    return font;
  }
}
