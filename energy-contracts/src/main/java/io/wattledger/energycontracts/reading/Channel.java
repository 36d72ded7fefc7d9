package io.wattledger.energycontracts.reading;

import java.util.Arrays;
import java.util.List;

/** What a meter counts, always upwards. */
public enum Channel {
  /** Active energy that the site took from the grid, in kWh. */
  IMPORT_KWH("kWh"),
  /** Active energy that the site gave to the grid, in kWh. */
  EXPORT_KWH("kWh"),
  /** Reactive energy that the site took, as motors and coils do (lagging), in kVArh. */
  IMPORT_KVARH("kVArh"),
  /** Reactive energy that the site gave, as capacitors do (leading), in kVArh. */
  EXPORT_KVARH("kVArh"),
  /** Apparent energy, in kVAh. */
  KVAH("kVAh");

  private final String unit;

  Channel(String unit) {
    this.unit = unit;
  }

  /** The unit of its readings. */
  public String unit() {
    return unit;
  }

  /** Whether its readings are active energy. */
  public boolean isActive() {
    return unit.equals("kWh");
  }

  /** What rows of files call this channel of a meter: the meter itself for the energy taken. */
  public String of(String meterCode) {
    return this == IMPORT_KWH ? meterCode : meterCode + '/' + name();
  }

  /** The meter of a channel's name in rows. */
  public static String meterOf(String code) {
    int slash = code.indexOf('/');
    return slash < 0 ? code : code.substring(0, slash);
  }

  /**
   * The channel of that name.
   *
   * @param name the name, null for the energy taken
   * @throws IllegalArgumentException when there is none, with those that there are
   */
  public static Channel named(String name) {
    if (name == null) {
      return IMPORT_KWH;
    }
    List<Channel> all = Arrays.asList(values());
    return all.stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be one of " + all));
  }
}
