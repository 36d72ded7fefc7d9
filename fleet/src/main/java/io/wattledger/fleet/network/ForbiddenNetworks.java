package io.wattledger.fleet.network;

import io.quarkus.runtime.Startup;
import io.wattledger.fleet.network.engine.NeverMachines;
import io.wattledger.kernel.network.AddressRange;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What no site can allow, with the exceptions of this installation. Read at the start, so that a
 * laboratory network in the wrong place stops it.
 */
@Startup
@Singleton
public class ForbiddenNetworks {

  private final NeverMachines rule;

  /**
   * With the installation's laboratory networks.
   *
   * @param laboratories parts of 127.0.0.0/8 where machines are simulated; normally none
   */
  public ForbiddenNetworks(
      @ConfigProperty(name = "wattledger.fleet.lab-networks") Optional<List<String>> laboratories) {
    rule =
        new NeverMachines(
            laboratories.orElse(List.of()).stream().map(AddressRange::parse).toList());
  }

  NeverMachines rule() {
    return rule;
  }
}
