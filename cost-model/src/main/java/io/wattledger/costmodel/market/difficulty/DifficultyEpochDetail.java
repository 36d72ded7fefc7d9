package io.wattledger.costmodel.market.difficulty;

import java.util.List;

/**
 * A difficulty epoch with its history.
 *
 * @param latest the newest version, which is in use
 * @param versions all versions, newest first
 */
public record DifficultyEpochDetail(DifficultyEpoch latest, List<DifficultyEpoch> versions) {

  /** Copies the versions. */
  public DifficultyEpochDetail {
    versions = List.copyOf(versions);
  }
}
