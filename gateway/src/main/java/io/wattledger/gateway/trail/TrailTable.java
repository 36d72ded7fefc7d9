package io.wattledger.gateway.trail;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The audit trail as a download. */
final class TrailTable {

  /** A cell of a spreadsheet holds at most 32,767 characters. */
  private static final int LONGEST_CELL = 10_000;

  private TrailTable() {}

  static Table of(List<TrailEntry> entries) {
    return Table.of(
        "audit-trail",
        List.of(
            Column.text("at"),
            Column.text("service"),
            Column.text("actor"),
            Column.text("roles"),
            Column.text("action"),
            Column.text("entityType"),
            Column.text("entityId"),
            Column.text("changes"),
            Column.text("correlationId"),
            Column.number("id", 0),
            Column.number("sequence", 0),
            Column.text("hash")),
        entries.stream().map(TrailTable::row).toList());
  }

  private static List<Object> row(TrailEntry entry) {
    return Arrays.asList(
        entry.at().toString(),
        entry.service(),
        entry.actor(),
        String.join(" ", entry.roles()),
        entry.action(),
        entry.entityType(),
        entry.entityId(),
        changes(entry),
        entry.correlationId(),
        entry.id(),
        entry.sequence(),
        entry.hash());
  }

  private static String changes(TrailEntry entry) {
    String changes =
        entry.changes().stream().map(TrailTable::change).collect(Collectors.joining("; "));
    String whole =
        entry.changesOmitted() == 0
            ? changes
            : changes + "; and " + entry.changesOmitted() + " more fields";
    return whole.length() <= LONGEST_CELL ? whole : whole.substring(0, LONGEST_CELL) + "…";
  }

  private static String change(FieldChange change) {
    return change.field() + ": " + shown(change.before()) + " → " + shown(change.after());
  }

  private static String shown(String value) {
    return value == null ? "–" : value;
  }
}
