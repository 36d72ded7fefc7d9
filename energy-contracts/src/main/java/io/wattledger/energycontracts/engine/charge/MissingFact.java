package io.wattledger.energycontracts.engine.charge;

import java.util.Objects;

/**
 * A fact that a bill needs and does not have. It is named, never counted as zero.
 *
 * @param code what kind of fact, for example {@code PRICE_GAP}
 * @param detail which series or meter, how many hours, where the first of them is
 */
public record MissingFact(String code, String detail) {

  /** Prices of intervals in which energy was priced by them. */
  public static final String PRICE_GAP = "PRICE_GAP";

  /** A price series that nobody supplied. */
  public static final String PRICE_SERIES_UNKNOWN = "PRICE_SERIES_UNKNOWN";

  /** A power of intervals for which it was needed: generation, an award, a position. */
  public static final String POWER_GAP = "POWER_GAP";

  /** A series of power that nobody supplied. */
  public static final String POWER_SERIES_UNKNOWN = "POWER_SERIES_UNKNOWN";

  /** What was taken before the bill, of a quantity that counts for a year. */
  public static final String TAKEN_BEFORE = "TAKEN_BEFORE";

  /** Readings of the load. */
  public static final String LOAD_GAP = "LOAD_GAP";

  /** Demand at the system's peaks, stated or measured. */
  public static final String COINCIDENT_DEMAND = "COINCIDENT_DEMAND";

  /** No whole demand window was measured. */
  public static final String DEMAND = "DEMAND";

  /** Reactive power, where kVA, a power factor or kVAr are billed. */
  public static final String REACTIVE_POWER = "REACTIVE_POWER";

  /** Highest demands of earlier months that a ratchet looks back to. */
  public static final String DEMAND_HISTORY = "DEMAND_HISTORY";

  /** The series in which the system's peaks are found. */
  public static final String SYSTEM_LOAD = "SYSTEM_LOAD";

  /** Charges of earlier months that a yearly minimum counts. */
  public static final String EARLIER_CHARGES = "EARLIER_CHARGES";

  /** Refuses a fact without code or detail. */
  public MissingFact {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(detail, "detail");
  }
}
