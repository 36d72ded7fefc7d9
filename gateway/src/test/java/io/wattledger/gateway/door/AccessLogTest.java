package io.wattledger.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

  @ParameterizedTest
  @CsvSource({
    "/api/fleet/v1/sites, /api/fleet/v1/sites",
    "/api/fleet/v1/assets/17, /api/fleet/v1/assets/{}",
    "/api/cost-model/v1/statements/2026-10/lines, /api/cost-model/v1/statements/{}/lines",
    "/api/fleet/v1/assets/a%20b, /api/fleet/v1/assets/{}",
    "/reports/links/token.csv, /reports/links/{}",
    "/reports/links/a/b, /reports/links/{}",
    "/reports/links, /reports/links",
    "/, /",
  })
  void identifiersAreReplaced(String path, String template) {
    assertThat(AccessLog.template(path)).isEqualTo(template);
  }

  @Test
  void nothingFromOutsideCanForgeALogLine() {
    assertThat(AccessLog.template("/a\r\nINFO forged/b")).isEqualTo("/a__INFO_forged/b");
  }
}
