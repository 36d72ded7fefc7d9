package io.wattledger.gateway.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfRendererTest {

  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer canary;

  @BeforeEach
  void listen() throws IOException {
    canary = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    canary.start();
  }

  @AfterEach
  void stop() {
    canary.stop(0);
  }

  @Test
  void nothingIsFetchedFromOutside(@TempDir Path folder) throws IOException {
    String web = "http://127.0.0.1:" + canary.getAddress().getPort() + "/";
    Path style = folder.resolve("style.css");
    Files.writeString(style, "p:before { content: 'READ FROM A FILE'; }");

    String text =
        rendered(
            """
            <html><head>
            <link rel="stylesheet" href="%1$sstyle.css"/><link rel="stylesheet" href="%2$s"/>
            <style>@import url(%1$simport.css); @import url(%2$s);
            @font-face { font-family: Foreign; src: url(%1$sfont.ttf); }
            p { background-image: url(%1$spicture.png); font-family: Foreign, 'Red Hat Text'; }</style>
            </head><body><p>plain</p><img src="%1$simage.png"/>
            <object data="%1$sobject.svg" type="image/svg+xml"></object></body></html>
            """
                .formatted(web, style.toUri()));

    assertThat(text).contains("plain").doesNotContain("READ FROM A FILE");
    assertThat(fetched).hasValue(0);
  }

  @Test
  void charactersThatXmlDoesNotKnowAreLeftOut() throws IOException {
    assertThat(rendered("<html><body><p>a\u0000b\u0007c\uffff</p></body></html>")).contains("abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Łódź Szczęście Ţară Ğüneş Øresund",
        "Вышгород Київ Ёлка",
        "Αθήνα Ώθηση",
        "Điện lực Hồ Chí Minh",
      })
  void lettersOfEuropeAndVietnamArePrintedInEveryFamily(String name) throws IOException {
    for (String family : List.of("Red Hat Text", "Red Hat Display", "Red Hat Mono")) {
      String body = "<p style=\"font-family: '%s'\">%s <b>%s</b></p>".formatted(family, name, name);

      assertThat(rendered("<html><body>" + body + "</body></html>")).contains(name + " " + name);
    }
    assertThat(new PrintedLetters().notice(name)).isEmpty();
  }

  @Test
  void whatNoFontKnowsIsMarkedAndSaid() throws IOException {
    assertThat(rendered("<html><body><p>a中文b</p></body></html>")).contains("a\uFFFD\uFFFDb");
    assertThat(new PrintedLetters().notice("a中文中b"))
        .contains("do not know 2 of the letters")
        .contains("U+4E2D, U+6587)")
        .contains("the XLSX and CSV forms have them");
  }

  private static String rendered(String xhtml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRenderer().write(xhtml, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
