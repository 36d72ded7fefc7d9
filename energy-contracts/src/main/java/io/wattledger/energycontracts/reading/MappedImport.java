package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.reading.layout.FileOwner;
import io.wattledger.energycontracts.reading.layout.FileRow;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.RowSource;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.Roles;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Imports files of one meter or price series, which is named beside the file.
 *
 * @param <O> whose readings they are
 */
public abstract class MappedImport<O extends ReadingOwner> implements ImportHandler<FileRow> {

  private final String code;
  private final String title;
  private final ReadingKind<O> kind;
  private final ReadingImport<O> readings;
  private final Undoing undo;

  /**
   * An import of files.
   *
   * @param code its name in URLs
   * @param title its name for people
   */
  protected MappedImport(
      String code, String title, ReadingKind<O> kind, ReadingImport<O> readings, Undoing undo) {
    this.code = code;
    this.title = title;
    this.kind = kind;
    this.readings = readings;
    this.undo = undo;
  }

  /** The rows of a file of this owner. */
  protected abstract RowSource<FileRow> open(
      Supplier<InputStream> file, O owner, FileOwner asOwner, String part);

  /** Tells others that readings of an import were stored. */
  protected abstract void publish(ImportContext context);

  @Override
  public ImportKind kind() {
    return ImportKind.of(code, title, Set.of(Roles.ENERGY, Roles.ADMIN, Roles.COLLECTOR))
        .about(kind.ownerNoun());
  }

  @Override
  public RowSource<FileRow> open(Supplier<InputStream> file, ImportContext context) {
    O owner =
        kind.owners(List.of(context.subject())).stream()
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound(kind.ownerNoun(), context.subject()));
    FileOwner asOwner = new FileOwner(owner.code(), owner.intervalMinutes(), kind.decimals());
    return open(file, owner, asOwner, context.part());
  }

  @Override
  public FileRow parse(CsvRow row) {
    throw new UnsupportedOperationException("the files have no columns of their own");
  }

  @Override
  public void store(ImportContext context, List<FileRow> batch) {
    readings.store(context, batch.stream().flatMap(row -> row.readings().stream()).toList());
  }

  @Override
  public void finish(ImportContext context) {
    readings.finish(context);
    publish(context);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }
}
