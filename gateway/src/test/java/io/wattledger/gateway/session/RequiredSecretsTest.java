package io.wattledger.gateway.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiredSecretsTest {

  private static final Optional<String> LONG = Optional.of("x".repeat(32));

  @Test
  void allSecretsLetTheGatewayStart() {
    assertThatCode(() -> new RequiredSecrets(LONG, Optional.of("s"), LONG, LONG).check(null))
        .doesNotThrowAnyException();
  }

  @Test
  void missingOrShortSessionSecretIsNamed() {
    assertThatThrownBy(() -> new RequiredSecrets(Optional.empty(), LONG, LONG, LONG).check(null))
        .hasMessageContaining("WATTLEDGER_SESSION_SECRET must have at least 32 characters");
    assertThatThrownBy(
            () -> new RequiredSecrets(Optional.of("x".repeat(31)), LONG, LONG, LONG).check(null))
        .hasMessageContaining("WATTLEDGER_SESSION_SECRET");
  }

  @Test
  void missingClientSecretIsNamed() {
    assertThatThrownBy(() -> new RequiredSecrets(LONG, Optional.empty(), LONG, LONG).check(null))
        .hasMessageContaining("WATTLEDGER_GATEWAY_CLIENT_SECRET is missing");
    assertThatThrownBy(() -> new RequiredSecrets(LONG, LONG, Optional.empty(), LONG).check(null))
        .hasMessageContaining("WATTLEDGER_PEOPLE_CLIENT_SECRET is missing");
    assertThatThrownBy(() -> new RequiredSecrets(LONG, LONG, LONG, Optional.empty()).check(null))
        .hasMessageContaining("WATTLEDGER_SCHEDULER_CLIENT_SECRET is missing");
  }
}
