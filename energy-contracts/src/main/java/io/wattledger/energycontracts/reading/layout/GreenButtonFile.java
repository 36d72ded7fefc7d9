package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.service.csv.RowException;
import io.wattledger.service.csv.UnreadableFileException;
import io.wattledger.service.imports.RowSource;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The interval readings of a meter's channels in a Green Button file (NAESB REQ.21, ESPI). Starts
 * are seconds since 1970, so that its parameters of local time tell nothing that is needed.
 */
public final class GreenButtonFile implements RowSource<FileRow> {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final int WATTS_TO_KILOWATTS = -3;

  private final FileOwner owner;
  private final String usagePoint;
  private final GreenButtonIndex index;
  private final EspiScanner feed;
  private String block = "";
  private String start;
  private String duration;
  private String value;
  private long line = 1;

  /**
   * Opens a file.
   *
   * @param channels the channels that the meter has; readings of others are passed over
   * @param usagePoint the usage point that is meant, null when the file has only one
   * @throws UnreadableFileException when it has no readings of these channels, or several usage
   *     points of which none is chosen
   */
  public GreenButtonFile(
      Supplier<InputStream> file, FileOwner owner, Set<Channel> channels, String usagePoint) {
    this.owner = owner;
    this.usagePoint = usagePoint;
    try (EspiScanner first = new EspiScanner(file.get())) {
      this.index = GreenButtonIndex.of(first, channels);
    }
    requireOnePoint();
    this.feed = new EspiScanner(file.get());
  }

  private void requireOnePoint() {
    Set<String> points = index.usagePoints();
    if (usagePoint != null && !points.contains(usagePoint)) {
      throw new UnreadableFileException(
          1, "the file has no energy of usage point '" + usagePoint + "'; it has " + points);
    }
    if (usagePoint == null && points.size() > 1) {
      throw new UnreadableFileException(
          1, "the file has several usage points, say which by ?part=: " + points);
    }
  }

  @Override
  public FileRow next() {
    while (feed.next()) {
      if (feed.starts("link")) {
        takeLink();
      } else if (feed.starts("entry")) {
        block = "";
      } else if (feed.starts("IntervalReading")) {
        start = null;
        duration = null;
        value = null;
        line = feed.line();
      } else if (feed.ends("IntervalReading")) {
        FileRow row = row();
        if (row != null) {
          return row;
        }
      } else if (feed.inside("IntervalReading")) {
        takeMember();
      }
    }
    return null;
  }

  private void takeLink() {
    String href = feed.attribute("href");
    if (href.contains("/IntervalBlock")) {
      block = href;
    }
  }

  private void takeMember() {
    if (feed.ends("start")) {
      start = feed.text();
    } else if (feed.ends("duration")) {
      duration = feed.text();
    } else if (feed.ends("value")) {
      value = feed.text();
    }
  }

  /** The reading that ends here, null when it is of something else. */
  private FileRow row() {
    ReadingType type = index.typeOf(block);
    boolean other = usagePoint != null && !GreenButtonIndex.usagePoint(block).equals(usagePoint);
    Channel channel = index.channelOf(type);
    if (channel == null || other) {
      return null;
    }
    long seconds = whole("duration", duration);
    if (seconds != 60L * owner.intervalMinutes()) {
      throw new RowException(
          line,
          "duration",
          duration,
          "the reading is over %d seconds, the meter's intervals have %d minutes"
              .formatted(seconds, owner.intervalMinutes()));
    }
    BigDecimal kwh =
        new BigDecimal(whole("value", value))
            .scaleByPowerOfTen(type.powerOfTen() + WATTS_TO_KILOWATTS);
    if (type.isPower()) {
      kwh =
          kwh.multiply(BigDecimal.valueOf(seconds))
              .divide(SECONDS_PER_HOUR, owner.decimals(), RoundingMode.HALF_EVEN);
    }
    String refusal = ReadingRow.refusal(kwh, owner.decimals());
    if (refusal != null) {
      throw new RowException(line, "value", value, refusal);
    }
    Instant at = Instant.ofEpochSecond(whole("start", start));
    return new FileRow(
        line, List.of(new ReadingRow(line, channel.of(owner.code()), at, kwh, "epoch " + start)));
  }

  private long whole(String member, String text) {
    if (text == null || !text.matches("-?[0-9]{1,15}")) {
      throw new RowException(line, member, text, "must be a whole number of at most 15 digits");
    }
    return Long.parseLong(text);
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() {
    feed.close();
  }
}
