package io.wattledger.gateway.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts of the documents know, so that a document can say what it leaves out. */
public final class PrintedLetters {

  /** What stands for a letter that no font knows. */
  static final String REPLACEMENT = "\uFFFD";

  private static final int MOST_NAMED = 8;

  private final CmapLookup letters;

  /** Over the font that stands behind all others. */
  public PrintedLetters() {
    try (InputStream file = PdfRenderer.open(PdfRenderer.BEHIND_ALL);
        TrueTypeFont font =
            new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()))) {
      letters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a document has to say about letters that it cannot print.
   *
   * @param text everything that it prints
   * @return a sentence, empty when every letter is printed
   */
  public String notice(String text) {
    Set<Integer> missing =
        text.codePoints()
            .filter(letter -> !Character.isISOControl(letter) && letters.getGlyphId(letter) == 0)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    if (missing.isEmpty()) {
      return "";
    }
    List<String> named = missing.stream().limit(MOST_NAMED).map("U+%04X"::formatted).toList();
    return "The fonts of this document do not know %d of the letters in it (%s%s). Each is printed as %s; the XLSX and CSV forms have them."
        .formatted(
            missing.size(),
            String.join(", ", named),
            missing.size() > MOST_NAMED ? ", …" : "",
            REPLACEMENT);
  }
}
