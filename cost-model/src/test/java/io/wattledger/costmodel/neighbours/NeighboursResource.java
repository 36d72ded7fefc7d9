package io.wattledger.costmodel.neighbours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Starts the stand-ins for the other services, once per JVM, and points this service to them. */
public class NeighboursResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    synchronized (Neighbours.URL.intern()) {
      if (System.getProperty(Neighbours.URL) == null) {
        try {
          System.setProperty(Neighbours.URL, NeighbourServer.start());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    String url = System.getProperty(Neighbours.URL);
    return Map.of(
        "WATTLEDGER_FLEET_URL", url,
        "WATTLEDGER_ENERGY_CONTRACTS_URL", url,
        "WATTLEDGER_AI_HOSTING_URL", url);
  }

  @Override
  public void stop() {
    // The server serves every test of this JVM and ends with it.
  }
}
