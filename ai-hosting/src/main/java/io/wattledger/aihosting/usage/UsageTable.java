package io.wattledger.aihosting.usage;

import io.wattledger.service.export.Table;
import io.wattledger.service.export.Table.Column;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Usage as tables to download. */
final class UsageTable {

  private UsageTable() {}

  static Table lines(UsageStatement statement) {
    return Table.of(
        "usage-" + statement.period(),
        List.of(
            Column.text("kind"),
            Column.text("description"),
            Column.number("plan"),
            Column.text("pool"),
            Column.text("from"),
            Column.text("to"),
            Column.number("gpuHours", 6),
            Column.number("pricePerGpuHour"),
            Column.number("amount"),
            Column.text("currency")),
        statement.lines().stream().map(line -> row(line, statement.currency())).toList());
  }

  private static List<Object> row(UsageLine line, String currency) {
    return Arrays.asList(
        line.kind().name(),
        line.description(),
        line.plan(),
        line.pool(),
        line.from().toString(),
        line.to().toString(),
        line.gpuHours(),
        line.pricePerGpuHour(),
        line.amount(),
        currency);
  }

  static Table allocations(YearMonth period, List<AllocationView> allocations) {
    return Table.of(
        "allocations-" + period,
        List.of(
            Column.text("resource"),
            Column.text("pool"),
            Column.text("gpuModel"),
            Column.text("allocation"),
            Column.number("gpus"),
            Column.text("startedAt"),
            Column.text("stoppedAt"),
            Column.number("gpuHours", 6)),
        allocations.stream().map(UsageTable::row).toList());
  }

  private static List<Object> row(AllocationView allocation) {
    Instant stopped = allocation.stoppedAt();
    return Arrays.asList(
        allocation.resource(),
        allocation.pool(),
        allocation.gpuModel(),
        allocation.allocation(),
        allocation.gpus(),
        allocation.startedAt().toString(),
        Objects.toString(stopped, null),
        allocation.gpuHours());
  }
}
