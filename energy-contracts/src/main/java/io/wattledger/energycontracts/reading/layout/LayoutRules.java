package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.FieldError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which parts of a layout need each other. */
public final class LayoutRules {

  private LayoutRules() {}

  /** What is wrong with a layout, nothing when it can be used. */
  public static List<FieldError> examine(FileLayout layout) {
    List<FieldError> found = new ArrayList<>();
    if ((layout.valueColumn() == null) == (layout.firstIntervalColumn() == null)) {
      found.add(
          new FieldError(
              "/valueColumn",
              "give either valueColumn (a row is an interval) or firstIntervalColumn (a row is a"
                  + " day)"));
    }
    if (layout.timeFormat() == null && (layout.isWide() || layout.clockColumn() != null)) {
      found.add(
          new FieldError("/timeFormat", "is required with firstIntervalColumn or clockColumn"));
    }
    if (layout.timeFormat() != null) {
      examineTime(layout, found);
    }
    if (layout.raw() && !layout.multipliers().isEmpty()) {
      found.add(
          new FieldError(
              "/multipliers", "would multiply twice beside raw; state them on the meter itself"));
    }
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    layout.channels().forEach(each -> channels.add(each.channel()));
    if (layout.isWide() && !channels.isEmpty()
        || channels.contains(Channel.IMPORT_KWH)
        || channels.size() < layout.channels().size()) {
      found.add(
          new FieldError(
              "/channels",
              "name each channel beside IMPORT_KWH once, where a row is an interval; files of"
                  + " another channel alone are imported with ?part= and its name"));
    }
    boolean flagged = layout.repeatedHour() == RepeatedHour.FLAGGED;
    if (flagged != (layout.flagColumn() != null) || flagged != (layout.flagValue() != null)) {
      found.add(
          new FieldError(
              "/flagColumn", "and flagValue are given together with repeatedHour FLAGGED"));
    }
    return found;
  }

  private static void examineTime(FileLayout layout, List<FieldError> found) {
    try {
      TimeLabels.formatter(layout.timeFormat());
    } catch (IllegalArgumentException e) {
      found.add(
          new FieldError("/timeFormat", "is no pattern such as M/d/yyyy HH:mm: " + e.getMessage()));
    }
    if (layout.timeZone() == null) {
      found.add(
          new FieldError(
              "/timeZone", "is required with a timeFormat, for example America/Chicago or UTC"));
      return;
    }
    try {
      BillingZone.of(layout.timeZone());
    } catch (IllegalArgumentException e) {
      found.add(new FieldError("/timeZone", e.getMessage()));
    }
  }
}
