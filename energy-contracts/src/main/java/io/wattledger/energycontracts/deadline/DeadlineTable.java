package io.wattledger.energycontracts.deadline;

import io.wattledger.service.export.Table;
import java.util.Arrays;
import java.util.List;

/** Deadlines as a table to download. */
final class DeadlineTable {

  private DeadlineTable() {}

  static Table of(List<Deadline> deadlines) {
    return Table.of(
        "contract-deadlines",
        List.of(
            Table.Column.date("dueOn"),
            Table.Column.text("kind"),
            Table.Column.text("contractCode"),
            Table.Column.text("contractName"),
            Table.Column.text("note"),
            Table.Column.number("remindDays"),
            Table.Column.text("done")),
        deadlines.stream().map(DeadlineTable::row).toList());
  }

  private static List<Object> row(Deadline deadline) {
    return Arrays.asList(
        deadline.dueOn(),
        deadline.kind().name(),
        deadline.contractCode(),
        deadline.contractName(),
        deadline.note(),
        deadline.remindDays(),
        deadline.open() ? null : deadline.done().note());
  }
}
