package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.service.csv.CsvLimits;
import io.wattledger.service.csv.CsvReader;
import io.wattledger.service.csv.CsvRecord;
import io.wattledger.service.csv.RowException;
import io.wattledger.service.csv.UnreadableFileException;
import io.wattledger.service.imports.RowSource;
import io.wattledger.service.json.PlainDecimals;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a CSV file of one meter or price series, by its layout. */
public final class MappedFile implements RowSource<FileRow> {

  private final CsvReader reader;
  private final FileLayout layout;
  private final FileOwner owner;
  private final Channel channel;
  private final TimeLabels labels;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private long line = 1;

  /**
   * Opens a file of the owner itself.
   *
   * @throws UnreadableFileException when it does not have the layout's columns
   */
  public MappedFile(InputStream file, FileLayout layout, FileOwner owner) {
    this(file, layout, owner, Channel.IMPORT_KWH);
  }

  /**
   * Opens a file of one channel.
   *
   * @param channel what the layout's own column has
   * @throws UnreadableFileException when it does not have the layout's columns
   */
  public MappedFile(InputStream file, FileLayout layout, FileOwner owner, Channel channel) {
    this.reader = new CsvReader(file, CsvLimits.DEFAULT, layout.separatorSign());
    this.layout = layout;
    this.owner = owner;
    this.channel = channel;
    this.labels = new TimeLabels(layout, owner.intervalMinutes());
    readHeader();
  }

  @Override
  public FileRow next() {
    CsvRecord row = reader.next();
    if (row == null) {
      return null;
    }
    line = row.line();
    return new FileRow(line, layout.isWide() ? day(row) : interval(row));
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() {
    reader.close();
  }

  private void readHeader() {
    CsvRecord header = null;
    for (int i = 0; i <= layout.skipLines(); i++) {
      header = reader.next();
      if (header == null) {
        throw new UnreadableFileException(line, "the file ends before the names of its columns");
      }
      line = header.line();
    }
    for (int i = 0; i < header.fields().size(); i++) {
      positions.putIfAbsent(key(header.fields().get(i)), i);
    }
    require(layout.timeColumn(), header);
    require(layout.clockColumn(), header);
    require(layout.flagColumn(), header);
    require(layout.valueColumn(), header);
    require(layout.firstIntervalColumn(), header);
    for (ChannelColumn each : layout.channels()) {
      require(each.column(), header);
    }
  }

  private void require(String column, CsvRecord header) {
    if (column != null && !positions.containsKey(key(column))) {
      throw new UnreadableFileException(
          header.line(),
          "there is no column '%s'; the columns are %s; the file's layout separates fields by %s"
              .formatted(column, header.fields(), layout.separator()));
    }
  }

  /** The reading of the layout's own column and those of other channels beside it. */
  private List<ReadingRow> interval(CsvRecord row) {
    String text = label(row);
    Instant start;
    try {
      boolean flagged =
          layout.flagColumn() != null && field(row, layout.flagColumn()).equals(layout.flagValue());
      start = labels.start(text, flagged);
    } catch (IllegalArgumentException impossible) {
      throw new RowException(line, layout.timeColumn(), text, impossible.getMessage());
    }
    String flag = layout.flagColumn() == null ? "" : " " + field(row, layout.flagColumn());
    List<ReadingRow> readings = new ArrayList<>();
    String column = layout.valueColumn();
    readings.add(reading(start, column, field(row, column), text + flag));
    if (channel == Channel.IMPORT_KWH) {
      for (ChannelColumn each : layout.channels()) {
        String other = field(row, each.column());
        ReadingRow read = reading(start, each.column(), other, text + flag, each.unit());
        readings.add(read.of(each.channel().of(owner.code())));
      }
    }
    return readings;
  }

  /** A day whose values must be as many as the day has intervals: 23, 24 or 25 hours of them. */
  private List<ReadingRow> day(CsvRecord row) {
    LocalDate day = labels.day(label(row));
    int first = positions.get(key(layout.firstIntervalColumn()));
    int last = row.fields().size();
    while (last > first && row.fields().get(last - 1).isBlank()) {
      last--;
    }
    Duration length = labels.zone().day(day).length();
    long expected = length.toMinutes() / owner.intervalMinutes();
    if (last - first != expected) {
      throw new RowException(
          line,
          layout.timeColumn(),
          label(row),
          "has %d values, but %s has %d intervals of %d minutes in %s"
              .formatted(last - first, day, expected, owner.intervalMinutes(), labels.zone()));
    }
    Instant start = labels.zone().day(day).start();
    List<ReadingRow> readings = new ArrayList<>();
    for (int i = first; i < last; i++) {
      String text = row.fields().get(i).strip();
      String label = "%s interval %d".formatted(label(row), i - first + 1);
      if (!text.isEmpty()) {
        Instant at = start.plusSeconds(60L * owner.intervalMinutes() * (i - first));
        readings.add(reading(at, "interval " + (i - first + 1), text, label));
      }
    }
    return readings;
  }

  private ReadingRow reading(Instant start, String column, String text, String label) {
    return reading(start, column, text, label, layout.unit());
  }

  private ReadingRow reading(
      Instant start, String column, String text, String label, ValueUnit unit) {
    BigDecimal value;
    try {
      value = PlainDecimals.parse(layout.decimalComma() ? text.replace(',', '.') : text);
    } catch (IllegalArgumentException e) {
      String example = layout.decimalComma() ? "1234,56" : "1234.56";
      throw new RowException(
          line,
          column,
          text,
          "must be a decimal number such as " + example + ", as the layout says");
    }
    BigDecimal stored =
        unit.stored(
            value.multiply(layout.factorAt(start)), owner.intervalMinutes(), owner.decimals());
    String refusal = ReadingRow.refusal(stored, owner.decimals());
    if (refusal != null) {
      throw new RowException(line, column, text, refusal);
    }
    return new ReadingRow(line, channel.of(owner.code()), start, stored, label, layout.raw());
  }

  private String label(CsvRecord row) {
    String day = field(row, layout.timeColumn());
    return layout.clockColumn() == null ? day : day + " " + field(row, layout.clockColumn());
  }

  private String field(CsvRecord row, String column) {
    int position = positions.get(key(column));
    if (position >= row.fields().size()) {
      throw new RowException(
          line, column, null, "the row has only " + row.fields().size() + " fields");
    }
    return row.fields().get(position).strip();
  }

  private static String key(String column) {
    return column.strip().toLowerCase(Locale.ROOT);
  }
}
