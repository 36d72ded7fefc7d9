package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  private static Caller caller(String claims) {
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return Caller.of("header." + payload + ".signature");
  }

  @Test
  void staffAreKnownByTheirSubject() {
    Caller caller = caller(new JsonObject().put("sub", "7f3a").put("azp", "portal").encode());

    assertThat(caller.id()).isEqualTo("7f3a");
    assertThat(caller.customer()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sub\":\"1\",\"organization\":{\"acme\":{\"id\":\"4711\"}}}",
        "{\"sub\":\"2\",\"organization\":[\"acme\"]}"
      })
  void credentialsOfACustomerShareTheCustomer(String claims) {
    assertThat(caller(claims).customer()).contains("acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "not json", "{\"sub\":\"1\",\"organization\":{}}"})
  void tokenWithoutACustomerHasNone(String claims) {
    assertThat(caller(claims).customer()).isEmpty();
  }
}
