package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.wattledger.service.security.Roles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChangeFeedTest {

  private static final String CHANGES = "/api/sample/v1/changes";

  private static JsonPath read(String after, int limit) {
    return given()
        .auth()
        .oauth2(Tokens.of("collector", Roles.COLLECTOR))
        .get(CHANGES + "?after=" + after + "&limit=" + limit)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String end() {
    String position = "0.0";
    JsonPath page = read(position, 1000);
    while (!page.getList("items").isEmpty()) {
      position = page.getString("next");
      page = read(position, 1000);
    }
    return position;
  }

  private static void publish(Connection connection, String id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into change_event (type, entity_id, at) values ('test', '" + id + "', now())");
    }
  }

  private static Connection open() throws SQLException {
    Connection connection = LocalDatabase.named("sample").connectAsApp();
    connection.setAutoCommit(false);
    return connection;
  }

  @Test
  void transactionThatCommitsLateIsNotPassed() throws SQLException {
    String start = end();
    try (Connection late = open();
        Connection early = open()) {
      publish(early, "early-before");
      publish(late, "late");
      publish(early, "early-after");
      early.commit();

      List<String> before = read(start, 100).getList("items.id");
      late.commit();
      String next = read(start, 100).getString("next");

      assertThat(before)
          .doesNotContain("late")
          .isIn(List.of(), List.of("early-before", "early-after"));
      assertThat(read(start, 100).<String>getList("items.id"))
          .containsExactlyInAnyOrder("early-before", "early-after", "late");
      assertThat(read(next, 100).getList("items")).isEmpty();
      assertThat(read(next, 100).getString("next")).isEqualTo(next);
    }
  }

  @Test
  void readerThatFollowsMissesNothing() throws Exception {
    String position = end();
    Set<String> written = ConcurrentHashMap.newKeySet();
    ExecutorService writers = Executors.newFixedThreadPool(6);
    List<Future<?>> running = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      running.add(writers.submit(() -> write(written)));
    }
    List<String> seen = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean done = running.stream().allMatch(Future::isDone);
      JsonPath page = read(position, 7);
      seen.addAll(page.getList("items.id"));
      position = page.getString("next");
      more = !done || !page.getList("items").isEmpty();
    }
    for (Future<?> writer : running) {
      writer.get();
    }
    writers.shutdown();
    assertThat(seen).doesNotHaveDuplicates().containsAll(written);
  }

  private static Void write(Set<String> written) throws Exception {
    try (Connection connection = open()) {
      for (int i = 0; i < 25; i++) {
        List<String> ids = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
          String id = UUID.randomUUID().toString();
          publish(connection, id);
          ids.add(id);
          TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(4));
        }
        connection.commit();
        written.addAll(ids);
      }
    }
    return null;
  }

  @Test
  void positionAndRightsAreChecked() {
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .get(CHANGES + "?after=x")
        .then()
        .statusCode(400);
    given()
        .auth()
        .oauth2(Tokens.of("finance", Roles.FINANCE))
        .get(CHANGES + "?limit=0")
        .then()
        .statusCode(400);
    given().get(CHANGES).then().statusCode(401);
    given().auth().oauth2(Tokens.of("agent", Roles.SITE_AGENT)).get(CHANGES).then().statusCode(403);
  }
}
