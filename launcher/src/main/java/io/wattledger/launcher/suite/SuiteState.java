package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.Ports;
import io.wattledger.launcher.StoredProperties;
import io.wattledger.launcher.process.Orphans;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a running launcher says about itself, for {@code ./run status} and for a second {@code
 * ./run}.
 *
 * @param phase where it stands
 * @param ports of the suite
 * @param demoWanted whether the demo company belongs to it
 * @param outside servers that others run, for people: what and where
 */
record SuiteState(Phase phase, Ports ports, boolean demoWanted, Map<String, String> outside) {

  private static final String OUTSIDE = "outside.";

  /** Where the suite stands. */
  enum Phase {
    STARTING,
    LOADING_DEMO,
    READY,
    STOPPING
  }

  /** Whether the databases are on a server that others run. */
  boolean usesOutsideDatabases() {
    return outside.containsKey(Orphans.POSTGRESQL);
  }

  /** Tells everybody. */
  void write(Home home) {
    Map<String, String> values = new TreeMap<>();
    values.put("phase", phase.name());
    values.put("offset", Integer.toString(ports.offset()));
    values.put("demoWanted", Boolean.toString(demoWanted));
    outside.forEach((name, address) -> values.put(OUTSIDE + name, address));
    StoredProperties.write(file(home), values);
  }

  /** The state that a launcher wrote last; STARTING when it wrote none yet. */
  static SuiteState read(Home home) {
    Map<String, String> values = StoredProperties.read(file(home));
    return new SuiteState(
        Phase.valueOf(values.getOrDefault("phase", Phase.STARTING.name())),
        Ports.parse(values.get("offset")),
        Boolean.parseBoolean(values.get("demoWanted")),
        values.entrySet().stream()
            .filter(value -> value.getKey().startsWith(OUTSIDE))
            .collect(
                Collectors.toMap(
                    value -> value.getKey().substring(OUTSIDE.length()), Map.Entry::getValue)));
  }

  private static Path file(Home home) {
    return home.run().resolve("suite.properties");
  }
}
