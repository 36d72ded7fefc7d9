package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A crowd that sends and reads as slowly as it can, from several addresses of this machine. */
class SlowCrowdTest {

  private static final int CROWD = Rounds.isLong() ? 1_000 : 200;
  private static final int PROBES = Rounds.isLong() ? 400 : 100;

  private final Suite suite = Suite.attacked();
  private final Api api = new Api(suite);
  private final Http http = new Http(suite.gateway());

  @Test
  void honestCallersAreServedMeanwhile() throws Exception {
    String token = api.token("api-operator");
    List<RawConnection> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < CROWD; i++) {
        RawConnection slow = new RawConnection(suite.gateway(), "127.0.0." + (2 + i % 5));
        crowd.add(slow);
        begin(slow, i % 3, token);
      }
      int served = 0;
      for (int probe = 0; probe < PROBES; probe++) {
        served +=
            http.send("GET", "/api/fleet/v1/sites", token, null, null).status() == 200 ? 1 : 0;
        trickle(crowd, probe);
      }
      assertThat(served)
          .as("honest requests that were served")
          .isGreaterThanOrEqualTo(PROBES * 99 / 100);
      awaitCut(crowd);
      assertThat(http.send("GET", "/api/fleet/v1/sites", token, null, null).status())
          .isEqualTo(200);
    } finally {
      for (RawConnection slow : crowd) {
        slow.close();
      }
    }
  }

  private static void begin(RawConnection slow, int kind, String token) throws IOException {
    switch (kind) {
      case 0 -> slow.write("GET /api/fleet/v1/sites HTTP/1.1\r\nX-Slow: ");
      case 1 ->
          slow.write(
              slow.head("POST", "/api/fleet/v1/sites", token) + "Content-Length: 100000\r\n\r\n{");
      default -> slow.write(slow.head("GET", "/openapi/fleet.json", token) + "\r\n");
    }
  }

  /** One more letter for a part of the crowd. */
  private static void trickle(List<RawConnection> crowd, int turn) {
    for (int i = turn % 10; i < crowd.size(); i += 10) {
      send(crowd.get(i));
    }
  }

  private static boolean send(RawConnection slow) {
    try {
      slow.write("a");
      return true;
    } catch (IOException cut) {
      return false;
    }
  }

  /** Returns when the gateway has closed every connection that sends too slowly. */
  private static void awaitCut(List<RawConnection> crowd) throws InterruptedException {
    List<RawConnection> open = new ArrayList<>();
    for (int i = 0; i < crowd.size(); i++) {
      if (i % 3 < 2) {
        open.add(crowd.get(i));
      }
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!open.isEmpty() && System.nanoTime() < end) {
      open.removeIf(slow -> !send(slow));
      TimeUnit.MILLISECONDS.sleep(250);
    }
    assertThat(open).as("slow connections that are still open").isEmpty();
  }
}
