package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.FileLayouts;
import io.wattledger.energycontracts.reading.MappedImport;
import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingUndo;
import io.wattledger.energycontracts.reading.RunLimitsRepository;
import io.wattledger.energycontracts.reading.layout.FileOwner;
import io.wattledger.energycontracts.reading.layout.FileRow;
import io.wattledger.energycontracts.reading.layout.MappedFile;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.RowSource;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;

/** Imports CSV files of one meter by the layout that was saved for it. */
@Singleton
public class MeterFileImport extends MappedImport<MeterChannel> {

  private final FileLayouts layouts;
  private final ChangeFeed changes;

  /** Over the stored layouts and values. */
  public MeterFileImport(
      MeterReadings kind,
      IntervalRepository stored,
      FileLayouts layouts,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      ReadingUndo undo,
      ChangeFeed changes,
      Clock clock) {
    super(
        "meter-files",
        "Readings of a meter in its utility's own layout",
        kind,
        new ReadingImport<>(kind, stored.versions(), locks, periods, limits, clock),
        undo.of(kind, IntervalRepository.TABLE));
    this.layouts = layouts;
    this.changes = changes;
  }

  @Override
  protected RowSource<FileRow> open(
      Supplier<InputStream> file, MeterChannel owner, FileOwner asOwner, String part) {
    Channel channel;
    try {
      channel = Channel.named(part);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.badRequest("The channel in ?part= " + unknown.getMessage() + ".");
    }
    return new MappedFile(file.get(), layouts.get("meter", owner).layout(), asOwner, channel);
  }

  @Override
  protected void publish(ImportContext context) {
    changes.publish(MeterReadings.NAME, context.id().toString(), null);
  }
}
