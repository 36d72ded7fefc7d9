package io.wattledger.fleet.site;

import java.util.List;

/**
 * A row of an import file: the site's fields with the one building of the row.
 *
 * @param line the row's line
 * @param site the site with no or one building
 */
record SiteRow(long line, SiteRequest site) {

  /** This row's site with the buildings of all its rows. */
  static SiteRequest merged(List<SiteRow> rows) {
    SiteRequest first = rows.get(0).site();
    return first.withBuildings(
        rows.stream().flatMap(row -> row.site().buildings().stream()).toList());
  }

  /** Whether both rows say the same of the site itself. */
  boolean agreesWith(SiteRow other) {
    return site.withBuildings(List.of()).equals(other.site.withBuildings(List.of()));
  }
}
