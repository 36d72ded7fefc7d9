package io.wattledger.energycontracts.engine.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which contract version holds on which days: for each day the highest version that covers it, so
 * that an amendment overrides what was agreed before and a temporary one gives way again. See
 * docs/formulas/settlement.md.
 */
public final class VersionLayers {

  private VersionLayers() {}

  /**
   * The versions that hold in a period, cut to the days on which each of them holds.
   *
   * @param versions all versions, in any order; the end of a version may be null
   * @param from first local day
   * @param to first local day after
   * @return stretches in order of days, without overlap; days that no version covers are left out
   */
  public static List<ContractTerms> within(
      List<ContractTerms> versions, LocalDate from, LocalDate to) {
    List<ContractTerms> stretches = new ArrayList<>();
    LocalDate day = from;
    while (day.isBefore(to)) {
      ContractTerms holding = holdingOn(day, versions);
      LocalDate next = nextChange(day, versions, to);
      if (holding != null) {
        append(stretches, holding, day, next);
      }
      day = next;
    }
    return stretches;
  }

  private static ContractTerms holdingOn(LocalDate day, List<ContractTerms> versions) {
    ContractTerms highest = null;
    for (ContractTerms version : versions) {
      boolean covers =
          !version.from().isAfter(day) && (version.to() == null || version.to().isAfter(day));
      if (covers && (highest == null || version.version() > highest.version())) {
        highest = version;
      }
    }
    return highest;
  }

  private static LocalDate nextChange(LocalDate day, List<ContractTerms> versions, LocalDate end) {
    LocalDate next = end;
    for (ContractTerms version : versions) {
      next = earlierAfter(day, version.from(), next);
      next = earlierAfter(day, version.to(), next);
    }
    return next;
  }

  private static LocalDate earlierAfter(LocalDate day, LocalDate candidate, LocalDate next) {
    return candidate != null && candidate.isAfter(day) && candidate.isBefore(next)
        ? candidate
        : next;
  }

  private static void append(
      List<ContractTerms> stretches, ContractTerms terms, LocalDate from, LocalDate to) {
    int last = stretches.size() - 1;
    if (last >= 0
        && stretches.get(last).version() == terms.version()
        && stretches.get(last).to().equals(from)) {
      stretches.set(last, terms.during(stretches.get(last).from(), to));
    } else {
      stretches.add(terms.during(from, to));
    }
  }
}
