package io.wattledger.fleet.model;

/** How a machine is cooled. */
public enum Cooling {
  /** Fans. */
  AIR,
  /** Water through the miner's cold plates. */
  HYDRO,
  /** Immersed in a dielectric fluid. */
  IMMERSION,
  /** Direct liquid cooling of a rack. */
  LIQUID
}
