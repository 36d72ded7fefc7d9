package io.wattledger.costmodel.statement.engine;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Which lines count. See docs/formulas/cost-per-btc.md, "Definitions". */
public enum CostDefinition {
  /** All four components. */
  ALL_IN("all-in"),
  /** Without depreciation and amortised debt cost. */
  CASH("cash");

  private final String code;

  CostDefinition(String code) {
    this.code = code;
  }

  /** The form that the API uses. */
  public String code() {
    return code;
  }

  /** Whether a cost of that nature counts. */
  public boolean counts(CostNature nature) {
    return this == ALL_IN || nature.isCash();
  }

  /**
   * Reads the API's form.
   *
   * @throws IllegalArgumentException when the text names no definition; the message lists them
   */
  public static CostDefinition parse(String text) {
    return Arrays.stream(values())
        .filter(definition -> definition.code.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown definition '%s'; allowed: %s"
                        .formatted(
                            text,
                            Arrays.stream(values())
                                .map(CostDefinition::code)
                                .collect(Collectors.joining(", ")))));
  }
}
