package io.wattledger.kernel.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a figure came about: its value and unit, the formula with its page, and every input, each
 * either a record that can be opened, a stated constant, or itself explained.
 *
 * @param label what the figure is, in the reader's words
 * @param value the figure in plain notation
 * @param unit its unit, empty for a plain number
 * @param formula the formula over the inputs' names
 * @param page file name of the page below {@code docs/formulas} that derives the formula, null for
 *     a plain sum
 * @param inputs the inputs, in the formula's order
 */
public record Explanation(
    String label, String value, String unit, String formula, String page, List<Input> inputs) {

  /**
   * One input of a formula.
   *
   * @param name its name in the formula
   * @param value its value in plain notation
   * @param unit its unit, empty for a plain number
   * @param origin where it comes from in words, for example {@code contract PEC-1 version 2}
   * @param source the record it was read from, null for a constant or a computed value
   * @param explanation how it was computed, null for a value that was read
   */
  public record Input(
      String name,
      String value,
      String unit,
      String origin,
      SourceRef source,
      Explanation explanation) {

    /** Refuses an input without name, value or unit. */
    public Input {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(unit, "unit");
    }
  }

  /** Refuses missing parts and copies the inputs. */
  public Explanation {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(formula, "formula");
    inputs = List.copyOf(inputs);
  }

  /** Starts an explanation of a figure. */
  public static Builder of(String label, BigDecimal value, String unit) {
    return new Builder(label, value.toPlainString(), unit);
  }

  /** Collects the parts of an explanation in the order in which a person reads them. */
  public static final class Builder {
    private final String label;
    private final String value;
    private final String unit;
    private String formula = "";
    private String page;
    private final List<Input> inputs = new ArrayList<>();

    private Builder(String label, String value, String unit) {
      this.label = label;
      this.value = value;
      this.unit = unit;
    }

    /**
     * States the formula and the page that derives it.
     *
     * @param page file name below {@code docs/formulas}, null for a plain sum
     * @throws IllegalArgumentException when it is no file name of a page
     */
    public Builder by(String formula, String page) {
      if (page != null && !page.matches("[a-z0-9-]+\\.md")) {
        throw new IllegalArgumentException("a page is named by its file, such as debt.md: " + page);
      }
      this.formula = formula;
      this.page = page;
      return this;
    }

    /** Adds a value that was stated, with its origin in words. */
    public Builder input(String name, BigDecimal value, String unit, String origin) {
      inputs.add(new Input(name, value.toPlainString(), unit, origin, null, null));
      return this;
    }

    /** Adds a value that was read from a record. */
    public Builder input(
        String name, BigDecimal value, String unit, String origin, SourceRef source) {
      inputs.add(new Input(name, value.toPlainString(), unit, origin, source, null));
      return this;
    }

    /** Adds an input that is no number, such as a date or a rule's name. */
    public Builder fact(String name, String value, String origin) {
      inputs.add(new Input(name, value, "", origin, null, null));
      return this;
    }

    /** Adds a value that was itself computed. */
    public Builder input(String name, Explanation computed) {
      inputs.add(new Input(name, computed.value(), computed.unit(), null, null, computed));
      return this;
    }

    /** The finished explanation. */
    public Explanation build() {
      return new Explanation(label, value, unit, formula, page, inputs);
    }
  }
}
