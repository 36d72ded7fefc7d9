package io.wattledger.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import io.wattledger.gateway.testing.GatewayResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** As {@code ApiContract} for the other services; the gateway shows its /q to nobody. */
@QuarkusTest
@WithTestResource(GatewayResource.class)
class StoredApiTest {

  private static final Path STORED = Path.of("../docs/api/gateway.yaml");

  @Inject OpenApiDocumentService served;

  @Test
  void servedApiIsTheStoredOne() throws IOException {
    String now =
        new String(served.getDocument("<default>", Format.YAML), StandardCharsets.UTF_8).strip();
    if (Boolean.getBoolean("wattledger.api.rewrite")) {
      Files.writeString(STORED, now + "\n");
    }
    assertThat(now)
        .as("run with -Dwattledger.api.rewrite=true to store a change that is meant")
        .isEqualTo(Files.readString(STORED).strip());
  }
}
