package io.wattledger.costmodel.statement.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;
import java.util.Objects;

/**
 * One cost of a month before it is shared out.
 *
 * @param component where it stands on the statement
 * @param amount the cost at the currency's minor unit, negative for a credit
 * @param description what it is, in the reader's words
 * @param siteCode the site it belongs to, null for a shared cost
 * @param modelCode the machine model it belongs to, null when it is spread over the site's models
 * @param driver by what a shared cost is spread over the sites, null for a site's own cost
 * @param nature whether it is paid in cash
 * @param source the record it was read from
 * @param explanation how the amount came about
 */
public record CostItem(
    CostComponent component,
    Money amount,
    String description,
    String siteCode,
    String modelCode,
    SharingDriver driver,
    CostNature nature,
    SourceRef source,
    Explanation explanation) {

  /** Refuses a cost with neither site nor driver, with both, or with digits below the cent. */
  public CostItem {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(description, "description");
    if ((siteCode == null) == (driver == null)) {
      throw new IllegalArgumentException(
          "a cost belongs to a site or is shared by a driver, not both: " + description);
    }
    if (amount.rounded().compareTo(amount) != 0) {
      throw new IllegalArgumentException("round a cost before it is stated: " + amount);
    }
    amount = amount.rounded();
  }
}
