package io.wattledger.costmodel.network.engine;

import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures that follow from some inputs, by the names of the API; a figure whose inputs are
 * absent is absent too.
 */
public final class NetworkFigures {

  /**
   * One figure.
   *
   * @param value the figure, to 20 significant digits
   * @param explanation how it came about
   */
  public record Figure(BigDecimal value, Explanation explanation) {}

  private final Map<String, Figure> figures;

  NetworkFigures(Map<String, Figure> figures) {
    this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** The figure of that name, if its inputs were there. */
  public Optional<Figure> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }

  /** The value of that name, null when its inputs were absent. */
  public BigDecimal value(String name) {
    return figure(name).map(Figure::value).orElse(null);
  }

  /** All explanations by name, in the order of computation. */
  public Map<String, Explanation> explanations() {
    Map<String, Explanation> explanations = new LinkedHashMap<>();
    figures.forEach((name, figure) -> explanations.put(name, figure.explanation()));
    return explanations;
  }
}
