package io.wattledger.costmodel.statement.engine;

import io.wattledger.kernel.money.Money;
import java.util.List;

/**
 * A cost with its parts by site and model.
 *
 * @param lineNo its number on the statement, from 1
 * @param item the cost
 * @param parts amounts by site and model that sum to the cost
 */
public record StatementLine(int lineNo, CostItem item, List<Part> parts) {

  /**
   * What one site and model bear of a cost.
   *
   * @param siteCode the site, empty when no site has a weight under the driver
   * @param modelCode the model, empty when the site has no machines in service
   * @param amount the part
   */
  public record Part(String siteCode, String modelCode, Money amount) {}

  /** Copies the parts. */
  public StatementLine {
    parts = List.copyOf(parts);
  }

  /** What a scope bears of this cost. */
  public Money amount(StatementScope scope) {
    return parts.stream()
        .filter(part -> belongs(part, scope))
        .map(Part::amount)
        .reduce(Money.zero(item.amount().currency()), Money::plus);
  }

  /** Whether a scope bears any part, be it zero. */
  public boolean concerns(StatementScope scope) {
    return parts.stream().anyMatch(part -> belongs(part, scope));
  }

  private static boolean belongs(Part part, StatementScope scope) {
    if (scope instanceof StatementScope.Site site) {
      return part.siteCode().equals(site.code());
    }
    if (scope instanceof StatementScope.Model model) {
      return part.modelCode().equals(model.code());
    }
    return true;
  }
}
