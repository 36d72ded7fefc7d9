package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.ScopeFigures;
import io.wattledger.costmodel.statement.engine.SiteBasis;
import io.wattledger.costmodel.statement.engine.StatementLine;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.Explanation.Input;
import io.wattledger.kernel.quantity.Satoshis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Explains a statement's figures down to the records behind every line. */
final class StatementExplanations {

  private static final String PAGE = "cost-per-btc.md";
  private static final String DIVISION = "cost / BTC, half up to the cent";

  private final StatementPeriod period;
  private final StatementScope scope;
  private final ScopeFigures figures;
  private final String currency;

  StatementExplanations(StatementPeriod period, StatementScope scope, ScopeFigures figures) {
    this.period = period;
    this.scope = scope;
    this.figures = figures;
    this.currency = figures.currency().getCurrencyCode();
  }

  /** How a component's cost per coin came about; the cost alone without coins. */
  Explanation component(CostComponent component) {
    Explanation cost = cost(component);
    return figures
        .perBtc(component)
        .map(value -> division(component.label() + " per BTC", value, cost))
        .orElse(cost);
  }

  StatementView.Explanations statement() {
    return new StatementView.Explanations(coins(), totalPerBtc(), marketPrice(), resultPerBtc());
  }

  private Explanation division(String label, BigDecimal value, Explanation cost) {
    return Explanation.of(label, value, currency + "/BTC")
        .by(DIVISION, PAGE)
        .input("cost", cost)
        .input("BTC", coins())
        .build();
  }

  private Explanation cost(CostComponent component) {
    List<Input> inputs = new ArrayList<>();
    for (StatementMonth month : period.months()) {
      for (StatementLine line :
          month.calculation().statement().lines(scope, period.definition(), period.coins())) {
        if (line.item().component() == component) {
          inputs.add(input(month, line));
        }
      }
    }
    return new Explanation(
        component.label() + " of " + scope + " in " + period.period(),
        figures.amounts().get(component).toPlainString(),
        currency,
        "sum of lines",
        PAGE,
        inputs);
  }

  private Input input(StatementMonth month, StatementLine line) {
    return new Input(
        line.item().description(),
        line.amount(scope).toPlainString(),
        currency,
        period.isOneMonth() ? null : month.facts().period().toString(),
        line.item().source(),
        LineShares.explain(month.calculation().statement(), line, scope));
  }

  private Explanation totalPerBtc() {
    Explanation.Builder total =
        Explanation.of("Total of " + scope, figures.total().amount(), currency)
            .by("sum of components", PAGE);
    for (CostComponent component : CostComponent.values()) {
      total.input(
          component.label(), figures.amounts().get(component).amount(), currency, "component");
    }
    return figures
        .totalPerBtc()
        .map(value -> division("Total per BTC", value, total.build()))
        .orElse(null);
  }

  private Explanation coins() {
    List<Input> inputs = new ArrayList<>();
    for (StatementMonth month : period.months()) {
      for (SiteBasis site : month.calculation().statement().sites()) {
        long sats = site.sats(period.coins());
        boolean concerned =
            !(scope instanceof StatementScope.Site one) || one.code().equals(site.code());
        if (sats > 0 && concerned) {
          inputs.add(
              new Input(
                  site.code(),
                  new Satoshis(sats).toString(),
                  "BTC",
                  "payouts of " + month.facts().period(),
                  MonthCalculation.payoutSource(month.facts().period(), site.code()),
                  null));
        }
      }
    }
    boolean model = scope instanceof StatementScope.Model;
    return new Explanation(
        "Coins of " + scope + " in " + period.period(),
        figures.btc().toPlainString(),
        "BTC",
        model ? "each site's payouts by the model's part of its terahash-hours" : "sum of payouts",
        model ? "statement-drivers.md" : PAGE,
        inputs);
  }

  private Explanation marketPrice() {
    return figures.marketPrice() == null
        ? null
        : MonthCalculation.explainMarketPrice(
            period.period().toString(), period.closes(), figures.marketPrice());
  }

  private Explanation resultPerBtc() {
    return figures
        .resultPerBtc()
        .map(
            value ->
                Explanation.of("Result per BTC", value, currency + "/BTC")
                    .by("market price − total per BTC", PAGE)
                    .input("market price", marketPrice())
                    .input("total per BTC", totalPerBtc())
                    .build())
        .orElse(null);
  }
}
