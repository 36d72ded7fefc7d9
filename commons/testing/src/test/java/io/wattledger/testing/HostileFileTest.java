package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.wattledger.service.database.Sql;
import io.wattledger.service.security.Roles;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want to hurt: too long, too wide, never ending, in no encoding, with foul names. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class HostileFileTest {

  private static final String IMPORTS = "/api/sample/v1/imports";
  private static final String HEADER = "code,period,amount,kind\n";
  private static final int MEBIBYTE = 1 << 20;

  @TestHTTPResource URI service;
  @Inject Sql sql;

  @BeforeEach
  void forgetNotes() {
    sql.update("delete from note");
  }

  private static ValidatableResponse post(byte[] file) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(file)
        .post(IMPORTS + "/notes")
        .then();
  }

  private HttpResponse<String> stream(String start, long length, char filler) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(IMPORTS + "/notes"))
            .header("Authorization", "Bearer " + Tokens.of("finance", Roles.FINANCE))
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless(start, length, filler)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** So many bytes, made while they are read. */
  private static InputStream endless(String start, long length, char filler) {
    InputStream rest =
        new InputStream() {
          private long left = length;

          @Override
          public int read() {
            return left-- > 0 ? filler : -1;
          }

          @Override
          public int read(byte[] target, int offset, int most) {
            if (left <= 0) {
              return -1;
            }
            int count = (int) Math.min(most, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) filler);
            left -= count;
            return count;
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), rest);
  }

  /** The files of this test that still lie on the disk; other processes may spool theirs there. */
  private static List<Path> spooled(String line) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("wattledger-import-"))
          .filter(file -> beginning(file).contains(line))
          .toList();
    }
  }

  private static String beginning(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"x, longer than", "\", longer than", "|,|, columns"})
  void endlessLineIsRefusedWithItsNumberAndLeavesNothingBehind(char filler, String reason)
      throws Exception {
    String line = "I-" + UUID.randomUUID() + ",2034-01,1,BILL\n";
    HttpResponse<String> answer = stream(HEADER + line + filler, 48L * MEBIBYTE, filler);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"REFUSED\"", "\"line\":3", reason);
    assertThat(sql.first("select count(*) from note", row -> row.getLong(1))).contains(0L);
    assertThat(spooled(line)).isEmpty();
  }

  @Test
  void tenMillionColumnsAreRefusedInTheHeader() throws Exception {
    HttpResponse<String> answer = stream("code", 10_000_000, ',');
    assertThat(answer.body()).contains("\"REFUSED\"", "\"line\":1", "columns");
  }

  @Test
  void fileOf257MebibytesIsTooLarge() throws Exception {
    HttpResponse<String> answer = stream(HEADER, 257L * MEBIBYTE - HEADER.length(), '\n');
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too-large", "268435456");
  }

  @Test
  void bytesOfTwoEncodingsAreRefusedAtTheFirstWrongLine() {
    byte[] utf8 = (HEADER + "I-\u00e9,2034-01,1,BILL\n").getBytes(StandardCharsets.UTF_8);
    byte[] latin = "I-\u00e9,2034-01,1,BILL\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed = java.util.Arrays.copyOf(utf8, utf8.length + latin.length);
    System.arraycopy(latin, 0, mixed, utf8.length, latin.length);
    post(mixed)
        .body("status", is("REFUSED"))
        .body("errors[0].line", is(3))
        .body("errors[0].detail", containsString("UTF-8"));
    post((HEADER + "I-1,2034-01,1,BILL\n").getBytes(StandardCharsets.UTF_16))
        .statusCode(200)
        .body("status", is("REFUSED"));
  }

  @Test
  void zeroBytesNeverReachTheDatabase() {
    post((HEADER + "I-\0-1,2034-01,1,BILL\n").getBytes(StandardCharsets.UTF_8))
        .body("status", is("REFUSED"))
        .body("errors[0].line", is(2));
    post(new byte[1000]).body("status", is("REFUSED"));
    assertThat(sql.first("select count(*) from note", row -> row.getLong(1))).contains(0L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e%2fetc",
        "..\\..\\Windows\\win.ini",
        "C:\\Windows\\win.ini",
        "\\\\server\\share\\x.csv",
        "file:///etc/passwd",
        "x\tSet-Cookie: a=b",
        "....//....//etc/passwd",
        "~root/.ssh/id_rsa",
        "|id",
        "$(id).csv",
        "CON"
      })
  void fileNameIsOnlyEverText(String name) throws IOException {
    String line = "I-" + UUID.randomUUID() + ",2034-01,1,BILL\n";
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("X-File-Name", name)
        .body(HEADER + line)
        .post(IMPORTS + "/notes?preview=true")
        .then()
        .statusCode(200)
        .body("status", is("PREVIEWED"))
        .body("fileName.matches('[^/\\\\\\\\\\\\x00-\\\\x1f]*')", is(true));
    assertThat(spooled(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..%2f..%2fetc", "%2e%2e", "%00", "notes%2f..", "C:%5Cx", "notes%0d%0aX"})
  void kindOfImportIsOnlyEverAName(String kind) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.resolve(IMPORTS) + "/" + kind))
            .header("Authorization", "Bearer " + Tokens.of("finance", Roles.FINANCE))
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(HEADER))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("Exception", "root:");
  }

  @Test
  void oneKeyInAHundredHandsStoresOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    ExecutorService pool = Executors.newFixedThreadPool(20);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(pool.submit(() -> importWith(key)));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).contains(200).allMatch(s -> s == 200 || s == 409 || s == 503);
    } finally {
      pool.shutdownNow();
    }
    assertThat(importWith(key)).isEqualTo(200);
    assertThat(sql.first("select count(*) from note", row -> row.getLong(1))).contains(1L);
  }

  private static int importWith(String key) {
    return given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .contentType("text/csv")
        .header("Idempotency-Key", key)
        .body(HEADER + "I-1,2034-02,1,BILL\n")
        .post(IMPORTS + "/notes")
        .then()
        .extract()
        .statusCode();
  }
}
