package io.wattledger.aihosting.rating.engine;

/** What a line charges. */
public enum LineKind {
  /** GPUs reserved, used or not. */
  RESERVED,
  /** Use beyond the reservation. */
  BURST,
  /** Use on demand. */
  ON_DEMAND,
  /** Use for which no price was agreed. */
  UNPRICED
}
