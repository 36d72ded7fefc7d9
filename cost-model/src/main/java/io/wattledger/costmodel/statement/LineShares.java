package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.statement.engine.CostItem;
import io.wattledger.costmodel.statement.engine.MonthStatement;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.engine.SiteBasis;
import io.wattledger.costmodel.statement.engine.StatementLine;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;

/** Explains what a site or a model bears of a cost. See docs/formulas/statement-drivers.md. */
final class LineShares {

  private static final String PAGE = "statement-drivers.md";

  private LineShares() {}

  /** The cost's own explanation, wrapped by the sharing where the scope bears a part of it. */
  static Explanation explain(MonthStatement month, StatementLine line, StatementScope scope) {
    CostItem item = line.item();
    Money part = line.amount(scope);
    if (part.compareTo(item.amount()) == 0) {
      return item.explanation();
    }
    Explanation.Builder builder =
        Explanation.of(
                item.description() + " of " + scope,
                part.amount(),
                item.amount().currency().getCurrencyCode())
            .by(formula(item, scope), PAGE);
    if (item.explanation() != null) {
      builder.input("cost", item.explanation());
    }
    for (SiteBasis site : month.sites()) {
      if (site.mines()) {
        weights(builder, site, item, scope);
      }
    }
    return builder.build();
  }

  private static String formula(CostItem item, StatementScope scope) {
    String bySite =
        item.driver() == null
            ? "the site's own cost"
            : "cost × the site's part of the "
                + item.driver().label()
                + " of all mining sites, largest remainder";
    return scope instanceof StatementScope.Model
        ? bySite + ", then by the model's part of the site's terahash-hours"
        : bySite;
  }

  private static void weights(
      Explanation.Builder builder, SiteBasis site, CostItem item, StatementScope scope) {
    SharingDriver driver = item.driver();
    if (driver != null) {
      builder.input(site.code(), site.weight(driver), driver.unit(), driver.label());
    }
    boolean concerned = item.siteCode() == null || item.siteCode().equals(site.code());
    if (scope instanceof StatementScope.Model model && concerned) {
      site.thHoursByModel().entrySet().stream()
          .filter(entry -> entry.getKey().equals(model.code()))
          .forEach(
              entry ->
                  builder.input(
                      site.code() + " " + entry.getKey(),
                      entry.getValue(),
                      SharingDriver.TH_HOURS.unit(),
                      "of " + site.thHours().toPlainString() + " at the site"));
    }
  }
}
