package io.wattledger.costmodel.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A settlement as energy-contracts states it.
 *
 * @param id its id
 * @param contractCode its contract
 * @param siteCode its site
 * @param version its version
 * @param status FINAL or DRAFT
 * @param currency ISO 4217 code
 * @param timeZone the zone in which the contract counts its month
 * @param lines the bill's lines
 * @param shares the bill by use
 * @param missing why it is a draft
 * @param inputsHash hash of what it was computed from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnergySettlement(
    String id,
    String contractCode,
    String siteCode,
    int version,
    String status,
    String currency,
    String timeZone,
    List<Line> lines,
    List<Share> shares,
    List<Missing> missing,
    String inputsHash) {

  /** Fills in what may be left out. */
  public EnergySettlement {
    lines = lines == null ? List.of() : List.copyOf(lines);
    shares = shares == null ? List.of() : List.copyOf(shares);
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  /**
   * A line of the bill.
   *
   * @param lineNo its number
   * @param component what it charges for
   * @param part which of the component's lines it is, null when there is one only
   * @param amount the charge
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(int lineNo, String component, String part, BigDecimal amount) {

    /** Component and part, for people: {@code Block power, sell back}. */
    String name() {
      return part == null
          ? component
          : component + ", " + part.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * The part of the bill that falls on one use.
   *
   * @param use MINING, AI or HOSTED
   * @param energyKwh metered energy
   * @param lines the part of each line
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Share(String use, BigDecimal energyKwh, List<SharedLine> lines) {

    /** Fills in what may be left out. */
    public Share {
      lines = lines == null ? List.of() : List.copyOf(lines);
    }
  }

  /**
   * The part of a line that falls on a use.
   *
   * @param lineNo the line
   * @param amount the part
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SharedLine(int lineNo, BigDecimal amount) {}

  /**
   * Why the bill is a draft.
   *
   * @param code the kind
   * @param detail in words
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Missing(String code, String detail) {}
}
