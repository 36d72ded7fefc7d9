package io.wattledger.costmodel.market.fees;

import java.util.List;

/**
 * A day's mean fees with their history.
 *
 * @param latest the newest version, which is in use
 * @param versions all versions, newest first
 */
public record BlockFeeDetail(BlockFeeDay latest, List<BlockFeeDay> versions) {

  /** Copies the versions. */
  public BlockFeeDetail {
    versions = List.copyOf(versions);
  }
}
