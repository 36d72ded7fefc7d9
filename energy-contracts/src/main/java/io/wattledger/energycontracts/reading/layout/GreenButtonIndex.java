package io.wattledger.energycontracts.reading.layout;

import io.wattledger.energycontracts.reading.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which meter readings a Green Button feed has and of which type each is: a first pass over it. */
final class GreenButtonIndex {

  private static final int MOST_ENTRIES = 10_000;

  private final Set<Channel> channels;
  private final Map<String, String> typeOfMeterReading = new HashMap<>();
  private final Map<String, ReadingType> types = new HashMap<>();

  private GreenButtonIndex(Set<Channel> channels) {
    this.channels = channels;
  }

  /**
   * Reads a feed to its end.
   *
   * @param channels the channels whose readings are wanted
   */
  static GreenButtonIndex of(EspiScanner feed, Set<Channel> channels) {
    GreenButtonIndex index = new GreenButtonIndex(channels);
    boolean isFeed = false;
    while (feed.next()) {
      isFeed |= feed.starts("feed") || feed.starts("entry");
      if (feed.starts("entry")) {
        index.readEntry(feed);
      }
    }
    if (!isFeed || index.types.isEmpty()) {
      throw feed.refused("this is no Green Button file: it has no ReadingType (NAESB ESPI)");
    }
    return index;
  }

  private void readEntry(EspiScanner feed) {
    String self = "";
    String typeLink = null;
    boolean isMeterReading = false;
    Map<String, Integer> type = null;
    while (feed.next() && !feed.ends("entry")) {
      if (feed.starts("link")) {
        String href = feed.attribute("href");
        self = feed.attribute("rel").equals("self") ? href : self;
        typeLink = href.matches("(.*/)?ReadingType/[^/]+") ? href : typeLink;
      } else if (feed.starts("MeterReading")) {
        isMeterReading = true;
      } else if (feed.starts("ReadingType")) {
        type = new HashMap<>();
      } else if (type != null) {
        readMember(feed, type);
      }
    }
    if (isMeterReading && typeLink != null) {
      typeOfMeterReading.put(self, typeLink);
    }
    if (type != null) {
      types.put(
          self,
          new ReadingType(
              type.getOrDefault("uom", 0),
              type.getOrDefault("powerOfTenMultiplier", 0),
              type.getOrDefault("flowDirection", 0),
              type.getOrDefault("accumulationBehaviour", 0)));
    }
    if (typeOfMeterReading.size() + types.size() > MOST_ENTRIES) {
      throw feed.refused("the feed has more than " + MOST_ENTRIES + " meter readings; split it");
    }
  }

  private static void readMember(EspiScanner feed, Map<String, Integer> type) {
    for (String name :
        Set.of("uom", "powerOfTenMultiplier", "flowDirection", "accumulationBehaviour")) {
      if (feed.ends(name)) {
        if (!feed.text().matches("-?[0-9]{1,3}")) {
          throw feed.refused(name + " must be a whole number, not '" + feed.text() + "'");
        }
        type.put(name, Integer.valueOf(feed.text()));
      }
    }
  }

  /** The type of the readings of a block, null when the feed does not say it. */
  ReadingType typeOf(String blockHref) {
    String link = typeOfMeterReading.get(meterReading(blockHref));
    if (link == null && types.size() == 1) {
      return types.values().iterator().next();
    }
    return link == null ? null : types.get(link);
  }

  /** The wanted channel of the readings of a type, null when there is none. */
  Channel channelOf(ReadingType type) {
    Channel channel = type == null ? null : type.channel();
    return channel != null && channels.contains(channel) ? channel : null;
  }

  /** The usage points that have readings of a wanted channel, by the last part of their address. */
  Set<String> usagePoints() {
    Set<String> points = new TreeSet<>();
    typeOfMeterReading.forEach(
        (reading, link) -> {
          ReadingType type = types.get(link);
          if (channelOf(type) != null) {
            points.add(usagePoint(reading));
          }
        });
    return points;
  }

  static String usagePoint(String href) {
    int end = href.indexOf("/MeterReading");
    String point = end < 0 ? href : href.substring(0, end);
    return point.substring(point.lastIndexOf('/') + 1);
  }

  private static String meterReading(String blockHref) {
    int end = blockHref.indexOf("/IntervalBlock");
    return end < 0 ? blockHref : blockHref.substring(0, end);
  }
}
