package io.wattledger.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Secrets of the gateway for tests that bring their own surroundings. */
public class LocalSecrets implements QuarkusTestProfile {

  /** Encrypts sessions; at least 32 characters. */
  static final String SESSION = "session-secret-of-the-gateway-in-tests-01";

  /** Authenticates the gateway at the identity provider. */
  static final String CLIENT = "secret-of-the-gateway-in-tests-0123456789";

  /** Authenticates the gateway's service account that looks after people. */
  static final String PEOPLE = "secret-of-the-people-client-in-tests-01234";

  /** Authenticates the gateway's service account that reads reports. */
  static final String SCHEDULER = "secret-of-the-scheduler-in-tests-0123456";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "WATTLEDGER_SESSION_SECRET",
        SESSION,
        "WATTLEDGER_GATEWAY_CLIENT_SECRET",
        CLIENT,
        "WATTLEDGER_PEOPLE_CLIENT_SECRET",
        PEOPLE,
        "WATTLEDGER_SCHEDULER_CLIENT_SECRET",
        SCHEDULER);
  }
}
