package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wattledger.service.database.Sql;
import io.wattledger.service.idempotency.IdempotencyRetention;
import io.wattledger.service.security.Roles;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class IdempotencyTest {

  private static final String NOTES = "/api/sample/v1/notes";

  @Inject Sql sql;
  @Inject IdempotencyRetention retention;

  private static String body(String code, String amount) {
    return "{\"code\": \""
        + code
        + "\", \"period\": \"2030-01\", \"amount\": \""
        + amount
        + "\", \"kind\": \"BILL\"}";
  }

  private static Response post(String user, String key, String body) {
    return post(user, key, body, "");
  }

  private static Response post(String user, String key, String body, String path) {
    var request =
        given()
            .auth()
            .oauth2(Tokens.of(user, Roles.FINANCE))
            .contentType("application/json")
            .body(body);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post(NOTES + path);
  }

  private long notes(String code) {
    return sql.first("select count(*) from note where code = ?", row -> row.getLong(1), code)
        .orElseThrow();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  @Test
  void keyIsRequired() {
    post("finance", null, body(fresh(), "1"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("Idempotency-Key"));
    post("finance", " ", body(fresh(), "1")).then().statusCode(400);
    post("finance", "k".repeat(256), body(fresh(), "1")).then().statusCode(400);
    post("finance", "k".repeat(255), body(fresh(), "1")).then().statusCode(201);
  }

  @Test
  void repeatGetsTheStoredAnswer() {
    String code = fresh();
    String key = fresh();
    Response first = post("finance", key, body(code, "1.50"));
    first.then().statusCode(201);

    Response second = post("finance", key, body(code, "1.50"));

    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"));
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(notes(code)).isEqualTo(1);
  }

  @Test
  void secretIsShownOnceAndNotStored() {
    String code = fresh();
    String key = fresh();
    post("finance", key, body(code, "1"), "/sealed")
        .then()
        .statusCode(200)
        .body("secret", is("secret of " + code));
    post("finance", key, body(code, "1"), "/sealed")
        .then()
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .body("code", is(code))
        .body("secret", nullValue());
    assertThat(
            sql.first(
                    "select count(*) from idempotency_key where body like ?",
                    row -> row.getLong(1),
                    "%secret of " + code + "%")
                .orElseThrow())
        .isZero();
  }

  @Test
  void plainRecordIsRepeatedToo() {
    String code = fresh();
    String key = fresh();
    Response first = post("finance", key, body(code, "1.50"), "/plain");
    first.then().statusCode(200);
    Response second = post("finance", key, body(code, "1.50"), "/plain");
    second.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void orderOfFieldsDoesNotMatter() {
    String code = fresh();
    String key = fresh();
    post("finance", key, body(code, "1.50")).then().statusCode(201);
    post(
            "finance",
            key,
            "{\"kind\":\"BILL\",\"amount\":\"1.50\",\"period\":\"2030-01\",\"code\":\""
                + code
                + "\"}")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
  }

  @Test
  void keyWithAnotherBodyIsRefused() {
    String code = fresh();
    String key = fresh();
    post("finance", key, body(code, "1.50")).then().statusCode(201);
    post("finance", key, body(code, "1.51"))
        .then()
        .statusCode(422)
        .body("type", is("/problems/idempotency-key-reused"));
  }

  @Test
  void keyCountsForOneUserAndOneOperation() {
    String key = fresh();
    String code = fresh();
    post("finance", key, body(code, "1")).then().statusCode(201);
    post("controller", key, body(fresh(), "2")).then().statusCode(201);
    post("finance", key, body(fresh(), "2"), "/plain").then().statusCode(200);
  }

  @Test
  void refusedRequestCanBeRepeatedWithTheSameKey() {
    String code = fresh();
    String key = fresh();
    post("finance", fresh(), body(code, "1")).then().statusCode(201);
    post("finance", key, body(code, "1"))
        .then()
        .statusCode(409)
        .body("type", is("/problems/conflict"));
    post("finance", key, body(fresh(), "1")).then().statusCode(201);
  }

  @Test
  void answerOutlivesTheProcess() {
    String key = fresh();
    post("finance", key, body(fresh(), "1")).then().statusCode(201);
    assertThat(
            sql.first(
                "select status from idempotency_key where idempotency_key = ?",
                row -> row.getInt(1),
                key))
        .contains(201);
  }

  @Test
  void answersAreKeptForThirtyDaysAndNoLonger() throws SQLException {
    String old = keyOfAge(Duration.ofDays(30).plusMinutes(1));
    String young = keyOfAge(Duration.ofDays(30).minusMinutes(1));

    retention.forgetOld();

    assertThat(keys(old)).isZero();
    assertThat(keys(young)).isEqualTo(1);
    post("finance", old, body(fresh(), "3")).then().statusCode(201);
    post("finance", young, body(fresh(), "3")).then().statusCode(422);
  }

  @Test
  void serviceCannotForgetAnAnswerBeforeItsTime() throws SQLException {
    String young = keyOfAge(Duration.ofDays(1));
    try (Connection app = LocalDatabase.named("sample").connectAsApp();
        Statement statement = app.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from idempotency_key"))
          .hasMessageContaining("permission denied");
      statement.execute("select forget_old_idempotency_keys(1000000)");
    }
    assertThat(keys(young)).isEqualTo(1);
  }

  /** A key that finance used that long ago. */
  private static String keyOfAge(Duration age) throws SQLException {
    String key = fresh();
    post("finance", key, body(fresh(), "1")).then().statusCode(201);
    try (Connection owner = LocalDatabase.named("sample").connectAsOwner();
        PreparedStatement update =
            owner.prepareStatement(
                "update idempotency_key set created_at = now() - make_interval(secs => ?)"
                    + " where idempotency_key = ?")) {
      update.setDouble(1, age.toSeconds());
      update.setString(2, key);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
    return key;
  }

  private long keys(String key) {
    return sql.first(
            "select count(*) from idempotency_key where idempotency_key = ?",
            row -> row.getLong(1),
            key)
        .orElseThrow();
  }

  @Test
  void manyAtOnceHaveOneEffect() throws Exception {
    int threads = 32;
    String code = fresh();
    String key = fresh();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Response>> answers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      answers.add(
          pool.submit(
              () -> {
                start.await();
                return post("finance", key, body(code, "7"));
              }));
    }
    start.countDown();
    List<String> bodies = new ArrayList<>();
    for (Future<Response> answer : answers) {
      Response response = answer.get();
      assertThat(response.statusCode()).isIn(201, 409, 503);
      if (response.statusCode() == 201) {
        bodies.add(response.asString());
      }
    }
    pool.shutdown();
    assertThat(bodies).isNotEmpty();
    assertThat(bodies.stream().distinct()).hasSize(1);
    assertThat(notes(code)).isEqualTo(1);
  }
}
