package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.wattledger.service.database.Sql;
import io.wattledger.service.security.Roles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ImportTest {

  private static final String IMPORTS = "/api/sample/v1/imports";
  private static final String HEADER = "code,period,amount,kind\n";

  @Inject Sql sql;

  @BeforeEach
  void forgetNotes() {
    sql.update("delete from note");
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role, role));
  }

  private static ValidatableResponse post(String query, String key, byte[] file) {
    RequestSpecification request =
        as(Roles.FINANCE).contentType("text/csv").header("X-File-Name", "october.csv").body(file);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(IMPORTS + "/notes" + query).then();
  }

  private static ValidatableResponse post(String query, String file) {
    return post(query, UUID.randomUUID().toString(), file.getBytes(StandardCharsets.UTF_8));
  }

  private long notes() {
    return sql.first("select count(*) from note", row -> row.getLong(1)).orElseThrow();
  }

  @Test
  void readableFileIsStored() {
    String id =
        post("", HEADER + "I-1,2030-02,1.50,BILL\r\n\"I-2\",2030-02,2,\n")
            .statusCode(200)
            .body("status", is("APPLIED"))
            .body("rowsRead", is(2))
            .body("rowsAccepted", is(2))
            .body("rowsRefused", is(0))
            .body("fileName", is("october.csv"))
            .body("importedBy", is("finance"))
            .body("errors.size()", is(0))
            .extract()
            .path("id");
    assertThat(notes()).isEqualTo(2);
    as(Roles.AUDITOR).get(IMPORTS + "/" + id).then().statusCode(200).body("kind", is("notes"));
    as(Roles.AUDITOR)
        .get(IMPORTS + "?kind=notes&limit=1")
        .then()
        .statusCode(200)
        .body("items[0].id", is(id));
  }

  @Test
  void unreadableRowRefusesTheFile() {
    post("", HEADER + "I-1,2030-02,1.50,BILL\nI-2,2030-02,much,BILL\nI-3,2030-02,3,BILL\n")
        .statusCode(200)
        .body("status", is("REFUSED"))
        .body("rowsRead", is(3))
        .body("rowsRefused", is(1))
        .body("errors[0].line", is(3))
        .body("errors[0].column", is("amount"))
        .body("errors[0].value", is("much"))
        .body("errors[0].detail", containsString("a decimal number"));
    assertThat(notes()).isZero();
  }

  @Test
  void rowThatCannotBeStoredRefusesTheFileToo() {
    post("", HEADER + "I-1,2030-02,1.50,BILL\nBAD-2,2030-02,2,BILL\n")
        .statusCode(200)
        .body("status", is("REFUSED"))
        .body("errors[0].line", is(3))
        .body("errors[0].value", is("BAD-2"));
    assertThat(notes()).isZero();
  }

  @Test
  void validRowsOnlyPassesOverTheOthers() {
    post("?validRowsOnly=true", HEADER + "I-1,2030-02,1.50,BILL\nBAD-2,2030-02,2,BILL\nI-3,x,3,\n")
        .statusCode(200)
        .body("status", is("APPLIED"))
        .body("rowsAccepted", is(1))
        .body("rowsRefused", is(2));
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void previewStoresNothingAndNeedsNoKey() {
    post(
            "?preview=true",
            null,
            (HEADER + "I-1,2030-02,1.50,BILL\n").getBytes(StandardCharsets.UTF_8))
        .statusCode(200)
        .body("status", is("PREVIEWED"))
        .body("rowsAccepted", is(1));
    assertThat(notes()).isZero();
  }

  @Test
  void suspiciousRowsAreStoredAndListed() {
    post("", HEADER + "I-1,2030-02,1000001,BILL\n")
        .statusCode(200)
        .body("status", is("APPLIED"))
        .body("rowsSuspicious", is(1))
        .body("warnings[0].line", is(2));
    assertThat(sql.first("select suspect from note", row -> row.getBoolean(1))).contains(true);
  }

  @Test
  void headerIsChecked() {
    post("", "code,period\nI-1,2030-02\n")
        .statusCode(200)
        .body("status", is("REFUSED"))
        .body("errors.detail", hasItem("required column is missing"));
    post("", "code,period,amount,colour\nI-1,2030-02,1,red\n")
        .statusCode(200)
        .body("status", is("REFUSED"))
        .body("errors[0].column", is("colour"))
        .body("errors[0].detail", containsString("allowed: amount, code, kind, period"));
    post("", "code,period,amount,amount\nI-1,2030-02,1,1\n")
        .statusCode(200)
        .body("status", is("REFUSED"));
    post("", "").statusCode(200).body("status", is("REFUSED"));
    post("", "\ufeffCode,Period,Amount_USD\r\nI-1,2030-02,1\r\n")
        .statusCode(200)
        .body("status", is("APPLIED"));
  }

  @Test
  void brokenFilesAreNamed() {
    post("", HEADER + "I-1,2030-02\n").body("errors[0].detail", containsString("2 fields"));
    post("", HEADER + "I-1,2030-02,\"1\nI-2,2030-02,1,BILL\n")
        .body("errors[0].line", is(2))
        .body("errors[0].detail", containsString("never closed"));
    post("", HEADER + "x".repeat(200_000))
        .body("status", is("REFUSED"))
        .body("errors[0].detail", containsString("longer than"));
    post(
            "",
            UUID.randomUUID().toString(),
            (HEADER + "I-\u00e9,2030-02,1,\n").getBytes(StandardCharsets.ISO_8859_1))
        .body("errors[0].line", is(2))
        .body("errors[0].detail", containsString("UTF-8"));
    post("", HEADER + "=cmd|'/c calc'!A1,2030-02,1,BILL\n").body("status", is("APPLIED"));
  }

  @Test
  void sameKeyGivesTheSameReportAndStoresOnce() {
    String key = UUID.randomUUID().toString();
    byte[] file = (HEADER + "I-1,2030-02,1.50,BILL\n").getBytes(StandardCharsets.UTF_8);
    String first = post("", key, file).statusCode(200).extract().asString();
    String second = post("", key, file).statusCode(200).extract().asString();
    assertThat(second).isEqualTo(first);
    assertThat(notes()).isEqualTo(1);
    post("", key, (HEADER + "I-2,2030-02,1.50,BILL\n").getBytes(StandardCharsets.UTF_8))
        .statusCode(422)
        .body("type", is("/problems/idempotency-key-reused"));
    as(Roles.AUDITOR).get(IMPORTS + "?idempotencyKey=" + key).then().body("items.size()", is(1));
  }

  @Test
  void refusedKeyCanBeUsedAgain() {
    String key = UUID.randomUUID().toString();
    post("", key, (HEADER + "I-1,x,1,BILL\n").getBytes(StandardCharsets.UTF_8))
        .body("status", is("REFUSED"));
    post("", key, (HEADER + "I-1,2030-02,1,BILL\n").getBytes(StandardCharsets.UTF_8))
        .body("status", is("APPLIED"));
  }

  @Test
  void storedKeyThatExistsRefusesTheRequestAndStoresNothing() {
    post("", HEADER + "I-1,2030-02,1,BILL\n").body("status", is("APPLIED"));
    post("", HEADER + "I-0,2030-02,1,BILL\nI-1,2030-02,1,BILL\n").statusCode(409);
    assertThat(notes()).isEqualTo(1);
    as(Roles.AUDITOR).get(IMPORTS + "?limit=1").then().body("items[0].status", is("REFUSED"));
  }

  @Test
  void lockedMonthRefusesTheImport() {
    String controller = Tokens.of("controller", Roles.CONTROLLER);
    given()
        .auth()
        .oauth2(controller)
        .contentType("application/json")
        .body("{\"reason\": \"done\"}")
        .put("/api/sample/v1/period-locks/2029-12")
        .then()
        .statusCode(200);
    post("", HEADER + "I-1,2029-12,1,BILL\n")
        .statusCode(409)
        .body("type", is("/problems/period-locked"));
    as(Roles.AUDITOR)
        .get(IMPORTS + "?limit=1")
        .then()
        .body("items[0].status", is("REFUSED"))
        .body("items[0].errors[0].detail", containsString("reopen"));
    given().auth().oauth2(controller).delete("/api/sample/v1/period-locks/2029-12");
  }

  @Test
  void rightsAndRequestAreChecked() {
    byte[] file = (HEADER + "I-1,2030-02,1,BILL\n").getBytes(StandardCharsets.UTF_8);
    post("", null, file).statusCode(400);
    given().contentType("text/csv").body(file).post(IMPORTS + "/notes").then().statusCode(401);
    as(Roles.EXECUTIVE)
        .contentType("text/csv")
        .body(file)
        .post(IMPORTS + "/notes")
        .then()
        .statusCode(403);
    as(Roles.OPERATOR)
        .contentType("text/csv")
        .body(file)
        .header("Idempotency-Key", "k")
        .post(IMPORTS + "/notes")
        .then()
        .statusCode(403)
        .body("detail", containsString("finance"));
    as(Roles.FINANCE)
        .contentType("text/csv")
        .body(file)
        .header("Idempotency-Key", "k")
        .post(IMPORTS + "/poems")
        .then()
        .statusCode(404);
    as(Roles.FINANCE)
        .contentType("application/json")
        .body("{}")
        .header("Idempotency-Key", "k")
        .post(IMPORTS + "/notes")
        .then()
        .statusCode(415);
    as(Roles.AUDITOR).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
    as(Roles.AUDITOR).get(IMPORTS + "/no-uuid").then().statusCode(400);
  }

  @Test
  void kindsDescribeTheirColumns() {
    as(Roles.EXECUTIVE)
        .get(IMPORTS + "/kinds")
        .then()
        .statusCode(200)
        .body("code", hasItem("notes"))
        .body("find { it.code == 'notes' }.columns[0].name", is("code"))
        .body("find { it.code == 'notes' }.columns[2].aliases[0]", is("amount_usd"))
        .body(
            "find { it.code == 'notes' }.sample",
            is("code,period,amount,kind\r\nN-1,2026-10,12.50,BILL\r\n"));
  }

  @Test
  void silentImportIsShownAsInterrupted() {
    UUID id = UUID.randomUUID();
    Instant longAgo = Instant.now().minusSeconds(300);
    sql.update(
        "insert into import_run (id, kind, sha256, status, preview, valid_rows_only, started_at,"
            + " heartbeat_at, imported_by) values (?, 'notes', '', 'RUNNING', false, false, ?, ?,"
            + " 'finance')",
        id,
        longAgo,
        longAgo);
    as(Roles.AUDITOR)
        .get(IMPORTS + "/" + id)
        .then()
        .body("status", is("INTERRUPTED"))
        .body("finishedAt", nullValue());
  }

  @Test
  void largeFileGoesThroughInBatches() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      file.append("L-").append(i).append(",2030-03,").append(i).append(".25,BILL\n");
    }
    post("", file.toString()).statusCode(200).body("rowsAccepted", is(10_000));
    assertThat(notes()).isEqualTo(10_000);
  }
}
