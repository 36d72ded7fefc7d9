package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.period.PeriodVersion;
import io.wattledger.costmodel.statement.StatementView.ComponentFigure;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.ScopeFigures;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.costmodel.statement.month.BelowLine;
import io.wattledger.kernel.money.Money;
import java.util.Arrays;
import java.util.List;

/** Puts a period's figures into the form in which they are sent. */
final class StatementViews {

  private StatementViews() {}

  static StatementView of(StatementPeriod period, StatementScope scope, boolean explain) {
    ScopeFigures figures = period.figures(scope);
    StatementExplanations explanations =
        explain ? new StatementExplanations(period, scope, figures) : null;
    PeriodVersion shown = period.isOneMonth() ? period.first().shown() : null;
    return new StatementView(
        period.period().toString(),
        scope.toString(),
        ScopeNames.of(period, scope),
        figures.currency().getCurrencyCode(),
        period.status(),
        shown == null ? null : shown.version(),
        period.definition().code(),
        period.coins().code(),
        figures.btc(),
        components(figures, explanations),
        figures.total().amount(),
        figures.totalPerBtc().orElse(null),
        figures.marketPrice(),
        figures.result().map(Money::amount).orElse(null),
        figures.resultPerBtc().orElse(null),
        below(period, scope),
        period.isOneMonth() ? period.first().hash() : null,
        period.missing(),
        period.months().get(period.months().size() - 1).calculation().cutOffPolicy(),
        shown == null ? null : shown.closedAt(),
        shown == null ? null : shown.closedBy(),
        period.isOneMonth() ? period.first().state().versions() : null,
        period.isOneMonth() ? null : months(period),
        explanations == null ? null : explanations.statement());
  }

  static List<ComponentFigure> components(
      ScopeFigures figures, StatementExplanations explanations) {
    return Arrays.stream(CostComponent.values())
        .map(
            component ->
                new ComponentFigure(
                    component,
                    component.label(),
                    figures.amounts().get(component).amount(),
                    figures.perBtc(component).orElse(null),
                    explanations == null ? null : explanations.component(component)))
        .toList();
  }

  private static List<StatementView.Below> below(StatementPeriod period, StatementScope scope) {
    return period.months().stream()
        .flatMap(month -> month.calculation().below().stream())
        .filter(line -> concerns(line, scope))
        .map(
            line ->
                new StatementView.Below(
                    line.kind(), line.amount().amount(), line.description(), line.source()))
        .toList();
  }

  private static boolean concerns(BelowLine line, StatementScope scope) {
    if (scope instanceof StatementScope.Site site) {
      return site.code().equals(line.siteCode());
    }
    return !(scope instanceof StatementScope.Model model) || model.code().equals(line.modelCode());
  }

  private static List<StatementView.Month> months(StatementPeriod period) {
    return period.months().stream()
        .map(
            month ->
                new StatementView.Month(
                    month.facts().period().toString(),
                    month.state().status(),
                    month.shown() == null ? null : month.shown().version()))
        .toList();
  }
}
