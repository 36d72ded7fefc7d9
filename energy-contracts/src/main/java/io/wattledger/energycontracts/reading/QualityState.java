package io.wattledger.energycontracts.reading;

/** How far the values of an hour can be trusted, the best first. */
public enum QualityState {
  /** Every interval has a value that was read and is used. */
  COMPLETE,
  /** A doubted value was released and is used. */
  RELEASED,
  /** A value was estimated. */
  ESTIMATED,
  /** A value is missing because the one that came was rejected. */
  REJECTED,
  /** A value is missing. */
  MISSING,
  /** A value waits to be released or rejected. */
  SUSPICIOUS;

  /** The worse of both, which is what a person has to look at. */
  QualityState or(QualityState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
