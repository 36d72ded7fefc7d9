package io.wattledger.fleet.asset;

import io.wattledger.fleet.network.engine.AllowedNetworks;
import io.wattledger.fleet.network.engine.MachineAddress;
import io.wattledger.service.problem.FieldError;
import java.util.List;
import java.util.Optional;

/** Where machines answer, as they are entered: checked against the networks of their site. */
final class MachineAddresses {

  private static final String POINTER = "/address";

  private MachineAddresses() {}

  /** What is wrong with an address; empty when nothing, or when there is none. */
  static List<FieldError> broken(String address, AllowedNetworks networks) {
    if (address == null || address.isEmpty()) {
      return List.of();
    }
    try {
      Optional<String> refusal = networks.refusal(MachineAddress.parse(address));
      return refusal.map(reason -> new FieldError(POINTER, reason)).map(List::of).orElse(List.of());
    } catch (IllegalArgumentException e) {
      return List.of(new FieldError(POINTER, e.getMessage()));
    }
  }

  /**
   * The one spelling of an address, null when there is none. One that cannot be read stays as it is
   * and is refused by {@link #broken}.
   */
  static String spelled(String address) {
    if (address == null || address.isEmpty()) {
      return null;
    }
    try {
      return MachineAddress.parse(address).toString();
    } catch (IllegalArgumentException unreadable) {
      return address;
    }
  }
}
