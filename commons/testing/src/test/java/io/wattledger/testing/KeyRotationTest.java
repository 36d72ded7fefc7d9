package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wattledger.service.security.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The realm's keys change while people work. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class KeyRotationTest {

  private static final int STRANGERS = 300;

  private final LocalIssuer issuer = LocalIssuer.shared();

  private static int call(String token) {
    return given().auth().oauth2(token).get("/api/sample/v1/notes?limit=1").statusCode();
  }

  private String token() {
    return issuer.token("finance", Roles.FINANCE);
  }

  @Test
  void plannedRotationRefusesNobody() throws InterruptedException {
    String old = token();
    assertThat(call(old)).isEqualTo(200);
    issuer.rotate();
    awaitKeyRead();
    for (int i = 0; i < 50; i++) {
      assertThat(call(token())).isEqualTo(200);
      assertThat(call(old)).isEqualTo(200);
    }

    issuer.removeOldKeys();

    awaitStatus(old, 401);
    assertThat(call(token())).isEqualTo(200);
  }

  @Test
  void keyThatSignsAtOnceIsFetched() throws InterruptedException {
    assertThat(call(token())).isEqualTo(200);
    issuer.rotate();
    awaitStatus(token(), 200);
  }

  @Test
  void strangeKeysCauseFewReads() {
    assertThat(call(token())).isEqualTo(200);
    int before = issuer.keyReads();
    Instant begin = Instant.now();
    Jwt token = issuer.claims("finance", Roles.FINANCE);
    for (int i = 0; i < STRANGERS; i++) {
      String stranger = issuer.sign(token.header("kid", UUID.randomUUID().toString()));
      assertThat(call(stranger)).isEqualTo(401);
    }
    // One read a second is allowed in tests, for strangers and for the regular look together.
    long seconds = Duration.between(begin, Instant.now()).toSeconds();
    assertThat(issuer.keyReads() - before).isLessThanOrEqualTo((int) seconds + 2);
    assertThat(issuer.keyReads() - before).isLessThan(STRANGERS / 4);
  }

  private void awaitKeyRead() throws InterruptedException {
    int before = issuer.keyReads();
    Instant deadline = Instant.now().plusSeconds(20);
    while (issuer.keyReads() < before + 2) {
      assertThat(Instant.now()).as("the keys are read regularly").isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static void awaitStatus(String token, int status) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(20);
    while (call(token) != status) {
      assertThat(Instant.now()).as("status %d", status).isBefore(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
