package io.wattledger.gateway.reports.pack.pdf;

import io.wattledger.gateway.reports.pack.CloseBook;
import io.wattledger.gateway.reports.pack.Waterfall;
import io.wattledger.gateway.reports.source.StatementFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The waterfall as boxes in millimetres, which the renderer draws as vectors; no picture, no
 * foreign drawing language.
 *
 * @param bars from left to right
 * @param marketTop where the line of the market price is, null when there is none
 */
public record WaterfallChart(List<Bar> bars, BigDecimal marketTop) {

  /** Width of the drawing. */
  public static final int WIDTH = 174;

  /** Height of the area of the bars. */
  public static final int HEIGHT = 62;

  private static final int COLUMN = WIDTH / 7;
  private static final int BAR = 17;
  private static final Map<String, String> COLORS =
      Map.of(
          CloseBook.ENERGY, "energy",
          CloseBook.DEPRECIATION, "depreciation",
          CloseBook.CAPITAL, "capital",
          CloseBook.OVERHEAD, "overhead",
          Waterfall.TOTAL, "ink",
          Waterfall.MARKET, "market");

  /**
   * One bar.
   *
   * @param label its name
   * @param figure what it stands for
   * @param color its class of colour
   * @param left of the column, as all that follow in millimetres
   * @param barLeft of the bar
   * @param top of the bar
   * @param height of the bar
   * @param labelTop of the figure above the bar
   * @param end where the next bar begins
   */
  public record Bar(
      String label,
      BigDecimal figure,
      String color,
      BigDecimal left,
      BigDecimal barLeft,
      BigDecimal top,
      BigDecimal height,
      BigDecimal labelTop,
      BigDecimal end) {}

  /** Copies the bars. */
  public WaterfallChart {
    bars = List.copyOf(bars);
  }

  /** The chart of a statement; without bars when it has no cost per coin or no price. */
  public static WaterfallChart of(StatementFigures statement) {
    List<Waterfall.Step> steps = Waterfall.of(statement);
    if (steps.isEmpty()) {
      return new WaterfallChart(List.of(), null);
    }
    BigDecimal height = Waterfall.height(steps);
    List<Bar> bars =
        IntStream.range(0, steps.size()).mapToObj(i -> bar(i, steps.get(i), height)).toList();
    return new WaterfallChart(bars, top(statement.marketPricePerBtc(), height));
  }

  private static Bar bar(int index, Waterfall.Step step, BigDecimal height) {
    BigDecimal top = top(step.to(), height);
    BigDecimal bottom = top(step.from(), height);
    BigDecimal left = BigDecimal.valueOf((long) index * COLUMN);
    String loss = step.figure().signum() < 0 ? "loss" : "gain";
    return new Bar(
        step.label(),
        step.figure(),
        COLORS.getOrDefault(step.code(), loss),
        left,
        left.add(BigDecimal.valueOf((COLUMN - BAR) / 2)),
        top,
        bottom.subtract(top).max(new BigDecimal("0.3")),
        top.subtract(new BigDecimal("5")),
        top);
  }

  private static BigDecimal top(BigDecimal figure, BigDecimal height) {
    BigDecimal part =
        figure.multiply(BigDecimal.valueOf(HEIGHT)).divide(height, 2, RoundingMode.HALF_UP);
    return BigDecimal.valueOf(HEIGHT).subtract(part);
  }
}
