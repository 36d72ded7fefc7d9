package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A power bill with everything that stands on it, as energy-contracts states it.
 *
 * @param id its id
 * @param contractCode its contract
 * @param siteCode its site
 * @param period its month
 * @param version its version
 * @param status FINAL or DRAFT
 * @param currency ISO 4217 code
 * @param total what the bill charges
 * @param timeZone the zone in which days are counted
 * @param lines its lines
 * @param shares who bears it
 * @param checks figures by which its month is recognised
 * @param payment what is to be paid after power credits, absent for drafts and replaced versions
 * @param missing facts that were needed and absent
 * @param estimated how much of it rests on estimated readings, absent when nothing does
 * @param inputsHash SHA-256 of what it was computed from
 * @param settledAt when it was settled
 * @param settledBy by whom
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BillFigures(
    String id,
    String contractCode,
    String siteCode,
    String period,
    int version,
    String status,
    String currency,
    BigDecimal total,
    String timeZone,
    List<Line> lines,
    List<Share> shares,
    Checks checks,
    Payment payment,
    List<Missing> missing,
    Estimated estimated,
    String inputsHash,
    Instant settledAt,
    String settledBy) {

  private static final Map<String, String> USES =
      Map.of("MINING", "Mining", "AI", "AI", "HOSTED", "Hosted customers");

  /** Fills in empty lists. */
  public BillFigures {
    lines = lines == null ? List.of() : List.copyOf(lines);
    shares = shares == null ? List.of() : List.copyOf(shares);
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  /** What the lines add up to. */
  public BigDecimal linesTotal() {
    return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the shares add up to. */
  public BigDecimal sharesTotal() {
    return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether facts are missing, so that figures can still change. */
  public boolean draft() {
    return !status.equals("FINAL");
  }

  /**
   * A line.
   *
   * @param lineNo its number
   * @param component the clause
   * @param part which of the clause's lines, absent when it has one
   * @param from first local day
   * @param to first local day after
   * @param quantity what is charged for
   * @param unit the quantity's unit
   * @param unitPrice price per unit, absent where there is none
   * @param amount the amount
   * @param estimated what it owes to estimated readings, absent when it owes nothing
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(
      int lineNo,
      String component,
      String part,
      LocalDate from,
      LocalDate to,
      BigDecimal quantity,
      String unit,
      BigDecimal unitPrice,
      BigDecimal amount,
      EstimatedPart estimated) {

    /** What the line charges, and whether it rests on estimates. */
    public String title() {
      return estimated == null ? charged() : charged() + " (" + estimated.words() + ")";
    }

    private String charged() {
      if (part == null || part.isEmpty() || part.equals("BLOCK")) {
        return component;
      }
      return component + ", " + (part.equals("SELL_BACK") ? "sold back" : words(part));
    }

    /** The unit price as it was agreed, with all its decimals; a dash without one. */
    public String price() {
      return unitPrice == null ? "\u2013" : unitPrice.toPlainString();
    }
  }

  /**
   * What a line owes to estimated readings.
   *
   * @param sharePercent their share of its quantity, absent where it cannot be compared
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record EstimatedPart(BigDecimal sharePercent) {

    /** The same in words. */
    public String words() {
      return sharePercent == null
          ? "rests on estimates"
          : sharePercent.toPlainString() + " % estimated";
    }
  }

  /**
   * How much of a bill rests on estimated readings.
   *
   * @param intervals estimated intervals
   * @param energyKwh estimated energy of the billed load
   * @param sharePercent its share of the billed energy, absent without any
   * @param methods how they were estimated
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Estimated(
      int intervals, BigDecimal energyKwh, BigDecimal sharePercent, List<String> methods) {

    /** The same in a sentence. */
    public String words() {
      String share =
          sharePercent == null ? "" : ", " + sharePercent.toPlainString() + " % of the energy";
      String by = String.join(", ", methods).toLowerCase(Locale.ROOT).replace('_', ' ');
      return "%d estimated intervals with %s kWh%s, by %s"
          .formatted(intervals, energyKwh.toPlainString(), share, by);
    }
  }

  /**
   * What a use or a consumer bears.
   *
   * @param use the use
   * @param consumerRef the consumer, absent for the use as a whole
   * @param energyKwh its metered energy
   * @param amount its part of the bill
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Share(String use, String consumerRef, BigDecimal energyKwh, BigDecimal amount) {

    /** Who bears it. */
    public String title() {
      String name = USES.getOrDefault(use, words(use));
      return consumerRef == null || consumerRef.isEmpty() ? name : name + ", " + consumerRef;
    }
  }

  /** A code in capitals as words; names that people gave stay as they are. */
  private static String words(String code) {
    return code.matches("[A-Z0-9_]+") ? code.toLowerCase(Locale.ROOT).replace('_', ' ') : code;
  }

  /**
   * What is to be paid.
   *
   * @param creditsEarned what its sales earned as credits instead of cash
   * @param payable total and credits earned
   * @param creditsUsed credits of earlier months that paid it
   * @param amountDue what is left to pay
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Payment(
      BigDecimal creditsEarned, BigDecimal payable, BigDecimal creditsUsed, BigDecimal amountDue) {

    /** Whether credits make another amount due than the total. */
    public boolean withCredits() {
      return creditsEarned.signum() != 0 || creditsUsed.signum() != 0;
    }
  }

  /**
   * Figures by which a month is recognised.
   *
   * @param hours its real hours
   * @param intervals intervals with a reading
   * @param energyKwh their energy
   * @param peakKw the highest mean power, absent without readings
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Checks(BigDecimal hours, long intervals, BigDecimal energyKwh, BigDecimal peakKw) {}

  /**
   * A fact that is missing.
   *
   * @param code what kind of fact
   * @param detail which one
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Missing(String code, String detail) {}
}
