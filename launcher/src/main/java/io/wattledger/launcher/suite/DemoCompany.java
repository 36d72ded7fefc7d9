package io.wattledger.launcher.suite;

import io.wattledger.launcher.Home;
import io.wattledger.launcher.StoredProperties;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The demo company of a home: loaded once through the public API. A load that was cut short is
 * repeated; the loader itself leaves alone what is already there.
 */
public final class DemoCompany {

  /** Enters the demo company through the front door. */
  @FunctionalInterface
  public interface Loader {

    /**
     * Loads what is missing.
     *
     * @param gateway the suite's address
     * @param tokenEndpoint where the API clients get their tokens
     * @param progress is told what is being loaded, in a few words
     */
    void load(URI gateway, URI tokenEndpoint, Consumer<String> progress);
  }

  private final Path marker;
  private final Loader loader;

  /** The demo company of that home. */
  public DemoCompany(Home home, Loader loader) {
    this.marker = marker(home);
    this.loader = loader;
  }

  /** Whether an earlier load reached its end. */
  public boolean loaded() {
    return loaded(marker);
  }

  /** Whether a load of that home reached its end. */
  static boolean loaded(Home home) {
    return loaded(marker(home));
  }

  /** Loads it, also over what is there. */
  public void load(URI gateway, URI tokenEndpoint, Consumer<String> progress) {
    StoredProperties.write(marker, Map.of("loaded", "false"));
    loader.load(gateway, tokenEndpoint, progress);
    StoredProperties.write(marker, Map.of("loaded", "true"));
  }

  private static boolean loaded(Path marker) {
    return "true".equals(StoredProperties.read(marker).get("loaded"));
  }

  private static Path marker(Home home) {
    return home.folder().resolve("demo.properties");
  }
}
