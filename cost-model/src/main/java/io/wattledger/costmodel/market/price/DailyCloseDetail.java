package io.wattledger.costmodel.market.price;

import java.util.List;

/**
 * A day's price with its history.
 *
 * @param latest the newest version
 * @param used the version in use, null when none was ever released
 * @param versions all versions, newest first
 */
public record DailyCloseDetail(DailyClose latest, DailyClose used, List<DailyClose> versions) {

  /** Copies the versions. */
  public DailyCloseDetail {
    versions = List.copyOf(versions);
  }
}
