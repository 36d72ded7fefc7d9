package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.StoredProperties;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a running launcher says about itself, for {@code ./run status} and for a second {@code
 * ./run}.
 *
 * @param phase where it stands
 * @param ports of the suite
 * @param demoWanted whether the demo company belongs to it
 */
record SuiteState(Phase phase, Ports ports, boolean demoWanted) {

  /** Where the suite stands. */
  enum Phase {
    STARTING,
    LOADING_DEMO,
    READY,
    STOPPING
  }

  /** Tells everybody. */
  void write(Home home) {
    StoredProperties.write(
        file(home),
        Map.of(
            "phase", phase.name(),
            "offset", Integer.toString(ports.offset()),
            "demoWanted", Boolean.toString(demoWanted)));
  }

  /** The state that a launcher wrote last; STARTING when it wrote none yet. */
  static SuiteState read(Home home) {
    Map<String, String> values = StoredProperties.read(file(home));
    return new SuiteState(
        Phase.valueOf(values.getOrDefault("phase", Phase.STARTING.name())),
        Ports.parse(values.get("offset")),
        Boolean.parseBoolean(values.get("demoWanted")));
  }

  private static Path file(Home home) {
    return home.run().resolve("suite.properties");
  }
}
