package io.wattledger.gateway.reports.pack;

import io.wattledger.gateway.reports.source.StatementFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** From the components to the total, against the market price, to the result of one coin. */
public final class Waterfall {

  /** The sum of the components. */
  public static final String TOTAL = "TOTAL";

  /** What the market pays. */
  public static final String MARKET = "MARKET";

  /** What is left or lost. */
  public static final String RESULT = "RESULT";

  private Waterfall() {}

  /**
   * One step.
   *
   * @param code a component, TOTAL, MARKET or RESULT
   * @param label its name for people
   * @param figure per coin
   * @param from where its bar begins
   * @param to where its bar ends
   */
  public record Step(
      String code, String label, BigDecimal figure, BigDecimal from, BigDecimal to) {}

  /**
   * The steps of a statement; none when it has no cost per coin or no price. The total's own bar is
   * the stated total, so rounded components may end a cent beside it.
   */
  public static List<Step> of(StatementFigures statement) {
    if (statement.totalPerBtc() == null || statement.marketPricePerBtc() == null) {
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    BigDecimal from = BigDecimal.ZERO;
    for (StatementFigures.Component component : statement.components()) {
      BigDecimal to = from.add(component.perBtc());
      steps.add(new Step(component.component(), component.label(), component.perBtc(), from, to));
      from = to;
    }
    BigDecimal total = statement.totalPerBtc();
    BigDecimal market = statement.marketPricePerBtc();
    steps.add(new Step(TOTAL, "Total cost", total, BigDecimal.ZERO, total));
    steps.add(new Step(MARKET, "Market price", market, BigDecimal.ZERO, market));
    steps.add(
        new Step(RESULT, "Result", statement.resultPerBtc(), total.min(market), total.max(market)));
    return steps;
  }

  /** The highest end of a bar. */
  public static BigDecimal height(List<Step> steps) {
    return steps.stream().map(Step::to).reduce(BigDecimal.ONE, BigDecimal::max);
  }
}
