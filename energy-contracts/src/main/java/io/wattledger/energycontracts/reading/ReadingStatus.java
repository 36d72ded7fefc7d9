package io.wattledger.energycontracts.reading;

/** What became of a reading. */
public enum ReadingStatus {
  /** It is used. */
  ACCEPTED,
  /** It is hard to believe and unused until somebody releases or corrects it. */
  SUSPICIOUS,
  /** It was suspicious, and somebody vouched for it; it is used. */
  RELEASED,
  /** It was suspicious, and somebody found it wrong; it is unused for good. */
  REJECTED,
  /** What brought it was undone, and nothing was there before; it is unused. */
  WITHDRAWN,
  /** Nothing was read, and somebody filled the interval by a named method; it is used. */
  ESTIMATED
}
