package io.wattledger.energycontracts.price;

import java.util.Set;
import java.util.TreeSet;

/** The points of a grid's file that are the source of no series. */
final class PointsPassedOver {

  private static final int NAMED = 20;

  private final Set<String> points = new TreeSet<>();
  private long rows;

  /**
   * Counts a row.
   *
   * @param point its point, null when it states no price of energy
   */
  void add(String point) {
    if (point != null) {
      rows++;
      points.add(point);
    }
  }

  boolean any() {
    return rows > 0;
  }

  /** What was passed over, with the first names of it. */
  String inWords() {
    String named = String.join(", ", points.stream().limit(NAMED).toList());
    String more = points.size() > NAMED ? " and " + (points.size() - NAMED) + " more" : "";
    return "%d rows were passed over, of points that are the source of no price series: %s%s"
        .formatted(rows, named, more);
  }
}
