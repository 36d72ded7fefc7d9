package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A cost statement as cost-model states it; figures that do not exist are null.
 *
 * @param period month, quarter or trailing twelve months
 * @param scope company, {@code site:…} or {@code model:…}
 * @param scopeName the scope's name for people
 * @param currency ISO 4217 code of every amount
 * @param status OPEN, CLOSED or REOPENED
 * @param version the close that is shown
 * @param definition which lines count
 * @param coins whether coins are counted before or after the pool fee
 * @param btcProduced coins
 * @param components cost by component
 * @param totalAmount cost of all components
 * @param totalPerBtc total per coin
 * @param marketPricePerBtc mean of the UTC daily closes
 * @param resultAmount coins at the market price less total
 * @param resultPerBtc market price less total per coin
 * @param below what is shown below the components
 * @param hash SHA-256 of the month's facts
 * @param missing facts that are missing
 * @param cutOffPolicy which days and hours count
 * @param closedAt when the shown close was made
 * @param closedBy who made it
 * @param versions every close of the month
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatementFigures(
    String period,
    String scope,
    String scopeName,
    String currency,
    String status,
    Integer version,
    String definition,
    String coins,
    BigDecimal btcProduced,
    List<Component> components,
    BigDecimal totalAmount,
    BigDecimal totalPerBtc,
    BigDecimal marketPricePerBtc,
    BigDecimal resultAmount,
    BigDecimal resultPerBtc,
    List<Below> below,
    String hash,
    List<Missing> missing,
    String cutOffPolicy,
    Instant closedAt,
    String closedBy,
    List<Close> versions) {

  /** Fills in what may be left out. */
  public StatementFigures {
    components = components == null ? List.of() : List.copyOf(components);
    below = below == null ? List.of() : List.copyOf(below);
    missing = missing == null ? List.of() : List.copyOf(missing);
    versions = versions == null ? List.of() : List.copyOf(versions);
  }

  /** Whether the month is closed, so that nothing of it can change. */
  public boolean closed() {
    return "CLOSED".equals(status);
  }

  /** Whether the period has anything to state. */
  public boolean hasFigures() {
    return closed() || btcProduced.signum() != 0 || totalAmount.signum() != 0;
  }

  /** The figures of one component. */
  public Component component(String code) {
    return components.stream()
        .filter(component -> component.component().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /**
   * One component.
   *
   * @param component its code
   * @param label its name for people
   * @param amount its cost
   * @param perBtc the cost per coin
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Component(String component, String label, BigDecimal amount, BigDecimal perBtc) {}

  /**
   * What is shown below the components.
   *
   * @param kind IMPAIRMENT or DISPOSAL
   * @param amount the loss
   * @param description in the reader's words
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Below(String kind, BigDecimal amount, String description) {}

  /**
   * A fact that is missing.
   *
   * @param code the kind
   * @param detail what is missing and what to do
   * @param href where it can be entered
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Missing(String code, String detail, String href) {}

  /**
   * A close of the month.
   *
   * @param version its number
   * @param hash SHA-256 over the canonical facts
   * @param closedBy who closed it
   * @param closedAt when
   * @param reopenedBy who reopened it, null while it is the valid one
   * @param reopenedAt when
   * @param reopenReason why
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Close(
      int version,
      String hash,
      String closedBy,
      Instant closedAt,
      String reopenedBy,
      Instant reopenedAt,
      String reopenReason) {}
}
