package io.wattledger.energycontracts.engine.estimate;

/** A method that cannot estimate these gaps; the message says why and what to do instead. */
public final class EstimateRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A refusal.
   *
   * @param reason why, and what to do instead
   */
  public EstimateRefusedException(String reason) {
    super(reason);
  }
}
