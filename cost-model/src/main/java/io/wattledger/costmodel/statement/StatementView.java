package io.wattledger.costmodel.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.period.PeriodStatus;
import io.wattledger.costmodel.period.PeriodVersion;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.month.MissingFact;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A cost statement. Figures that do not exist (a cost per coin without coins, a result without a
 * price) are null.
 *
 * @param period month, quarter or trailing twelve months
 * @param scope company, a site or a model
 * @param scopeName the scope's name for people
 * @param currency ISO 4217 code of every amount
 * @param status CLOSED when every month is closed, REOPENED when one was, else OPEN
 * @param version the close that is shown, for one closed month
 * @param definition which lines count
 * @param coins whether coins are counted before or after the pool fee
 * @param btcProduced coins
 * @param components cost by component
 * @param totalAmount cost of all components
 * @param totalPerBtc total divided by coins, half up to the cent
 * @param marketPricePerBtc mean of the UTC daily closes
 * @param resultAmount coins at the market price less total
 * @param resultPerBtc market price less total per coin
 * @param below what is shown below the components and counts in none
 * @param hash SHA-256 of the month's facts
 * @param missing facts that are missing, never counted as zero
 * @param cutOffPolicy which days and hours count
 * @param closedAt when the shown close was made
 * @param closedBy who made it
 * @param versions every close of the month
 * @param months the months of a longer period that have begun
 * @param explanations how the figures of the statement came about, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementView(
    String period,
    String scope,
    String scopeName,
    String currency,
    PeriodStatus status,
    @JsonInclude(JsonInclude.Include.ALWAYS) Integer version,
    String definition,
    String coins,
    BigDecimal btcProduced,
    List<ComponentFigure> components,
    BigDecimal totalAmount,
    @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal totalPerBtc,
    @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal marketPricePerBtc,
    @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal resultAmount,
    @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal resultPerBtc,
    List<Below> below,
    String hash,
    List<MissingFact> missing,
    String cutOffPolicy,
    Instant closedAt,
    String closedBy,
    List<PeriodVersion> versions,
    List<Month> months,
    Explanations explanations) {

  /**
   * One component.
   *
   * @param component which
   * @param label its name for people
   * @param amount its cost
   * @param perBtc the cost per coin
   * @param explanation how the cost per coin came about, when asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ComponentFigure(
      CostComponent component,
      String label,
      BigDecimal amount,
      @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal perBtc,
      Explanation explanation) {}

  /**
   * What is shown below the components.
   *
   * @param kind IMPAIRMENT or DISPOSAL
   * @param amount the loss
   * @param description in the reader's words
   * @param source the record it was read from
   */
  public record Below(String kind, BigDecimal amount, String description, SourceRef source) {}

  /**
   * A month of a longer period.
   *
   * @param period the month
   * @param status where it stands
   * @param version its valid close, absent while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Month(String period, PeriodStatus status, Integer version) {}

  /**
   * Explanations of the statement's own figures.
   *
   * @param btcProduced how the coins came about
   * @param totalPerBtc how the total per coin came about
   * @param marketPricePerBtc how the market price came about
   * @param resultPerBtc how the result per coin came about
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Explanations(
      Explanation btcProduced,
      Explanation totalPerBtc,
      Explanation marketPricePerBtc,
      Explanation resultPerBtc) {}
}
