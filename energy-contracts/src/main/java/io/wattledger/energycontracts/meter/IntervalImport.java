package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.energycontracts.reading.ReadingUndo;
import io.wattledger.energycontracts.reading.RunLimitsRepository;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Imports readings of meters. */
@ApplicationScoped
public class IntervalImport implements ImportHandler<ReadingRow> {

  private final ReadingImport<MeterChannel> readings;
  private final Undoing undo;
  private final ChangeFeed changes;

  /** Over the stored meters and readings. */
  public IntervalImport(
      MeterReadings kind,
      IntervalRepository stored,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      ReadingUndo undo,
      ChangeFeed changes,
      Clock clock) {
    this.readings = new ReadingImport<>(kind, stored.versions(), locks, periods, limits, clock);
    this.undo = undo.of(kind, IntervalRepository.TABLE);
    this.changes = changes;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        MeterReadings.NAME,
        "Meter readings by interval",
        Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR),
        ImportColumn.required("meterCode", "Meter", "pecos-main"),
        ReadingRow.START,
        ImportColumn.required(
            "kwh", "Energy in the interval, in kWh or the channel's unit", "13000.5"),
        ImportColumn.optional("channel", "What was counted, IMPORT_KWH when absent", "IMPORT_KWH"),
        ImportColumn.optional(
            "raw", "true when the meter's multipliers are still to be applied", "false"));
  }

  @Override
  public ReadingRow parse(CsvRow row) {
    String raw = row.text("raw");
    if (raw != null && !raw.equals("true") && !raw.equals("false")) {
      throw row.refused("raw", "must be true or false");
    }
    ReadingRow read = readings.parse(row).raw("true".equals(raw));
    try {
      return read.of(Channel.named(row.text("channel")).of(read.code()));
    } catch (IllegalArgumentException unknown) {
      throw row.refused("channel", unknown.getMessage());
    }
  }

  @Override
  public void store(ImportContext context, List<ReadingRow> rows) {
    readings.store(context, rows);
  }

  @Override
  public void finish(ImportContext context) {
    readings.finish(context);
    changes.publish(MeterReadings.NAME, context.id().toString(), null);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }
}
