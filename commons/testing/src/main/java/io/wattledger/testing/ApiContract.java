package io.wattledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The API that a service serves is the one that is stored in {@code docs/api}, so that a change of
 * it is seen in review. Run the test with {@code -Dwattledger.api.rewrite=true} to store a change
 * that is meant.
 */
public abstract class ApiContract {

  /** The service's name, for example {@code energy-contracts}. */
  protected abstract String service();

  @Test
  void servedApiIsTheStoredOne() throws IOException {
    String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
    Path stored = ProjectFolder.root().resolve("docs/api").resolve(service() + ".yaml");
    if (Boolean.getBoolean("wattledger.api.rewrite")) {
      Files.createDirectories(stored.getParent());
      Files.writeString(stored, normal(served));
    }
    assertThat(stored).as("run with -Dwattledger.api.rewrite=true to store the API").exists();
    assertThat(normal(served))
        .as("the served API differs from %s; run with -Dwattledger.api.rewrite=true", stored)
        .isEqualTo(normal(Files.readString(stored)));
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n").stripTrailing() + "\n";
  }
}
