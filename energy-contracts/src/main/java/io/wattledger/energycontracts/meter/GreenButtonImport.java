package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.MappedImport;
import io.wattledger.energycontracts.reading.ReadingImport;
import io.wattledger.energycontracts.reading.ReadingLocks;
import io.wattledger.energycontracts.reading.ReadingUndo;
import io.wattledger.energycontracts.reading.RunLimitsRepository;
import io.wattledger.energycontracts.reading.layout.FileOwner;
import io.wattledger.energycontracts.reading.layout.FileRow;
import io.wattledger.energycontracts.reading.layout.GreenButtonFile;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.RowSource;
import io.wattledger.service.period.PeriodLocks;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** Imports what one meter counted on its channels from Green Button files. */
@Singleton
public class GreenButtonImport extends MappedImport<MeterChannel> {

  private final ChangeFeed changes;

  /** Over the stored readings. */
  public GreenButtonImport(
      MeterReadings kind,
      IntervalRepository stored,
      ReadingLocks locks,
      PeriodLocks periods,
      RunLimitsRepository limits,
      ReadingUndo undo,
      ChangeFeed changes,
      Clock clock) {
    super(
        "green-button",
        "Readings of a meter as Green Button XML",
        kind,
        new ReadingImport<>(kind, stored.versions(), locks, periods, limits, clock),
        undo.of(kind, IntervalRepository.TABLE));
    this.changes = changes;
  }

  @Override
  protected RowSource<FileRow> open(
      Supplier<InputStream> file, MeterChannel owner, FileOwner asOwner, String part) {
    return new GreenButtonFile(file, asOwner, Set.copyOf(owner.meter().channels()), part);
  }

  @Override
  protected void publish(ImportContext context) {
    changes.publish(MeterReadings.NAME, context.id().toString(), null);
  }
}
