package io.wattledger.aihosting.rating.engine;

/** What happens to a granule that was begun and not filled. */
public enum GranuleRounding {
  /** It is charged whole. */
  UP,
  /** It is charged whole from its half on. */
  HALF_UP,
  /** It is not charged. */
  DOWN;

  /**
   * Whole granules in a stretch.
   *
   * @param seconds length of the stretch, zero or more
   * @param granule length of a granule, one or more
   */
  public long granules(long seconds, long granule) {
    long whole = seconds / granule;
    long rest = seconds % granule;
    return switch (this) {
      case UP -> whole + (rest > 0 ? 1 : 0);
      case HALF_UP -> whole + (rest * 2 >= granule ? 1 : 0);
      case DOWN -> whole;
    };
  }
}
