package io.wattledger.aihosting.conservation.engine;

import java.util.List;

/**
 * What is known about a pool.
 *
 * @param units its resources
 * @param claims what customers held
 * @param exclusions what could not be rented; where two overlap, the first one counts
 * @param reservations what is paid whether used or not
 */
public record PoolFacts(
    List<CapacityUnit> units,
    List<Claim> claims,
    List<Exclusion> exclusions,
    List<Reservation> reservations) {

  /** Copies the lists. */
  public PoolFacts {
    units = List.copyOf(units);
    claims = List.copyOf(claims);
    exclusions = List.copyOf(exclusions);
    reservations = List.copyOf(reservations);
  }
}
