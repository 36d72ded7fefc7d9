package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.period.PeriodStatus;
import io.wattledger.costmodel.statement.engine.CoinBasis;
import io.wattledger.costmodel.statement.engine.CostDefinition;
import io.wattledger.costmodel.statement.engine.ScopeFigures;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.costmodel.statement.month.MissingFact;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;
import io.wattledger.kernel.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/**
 * The months of a period as one statement: costs and coins are summed before they are divided; the
 * market price is the mean over the daily closes of all days.
 *
 * @param period month, quarter or trailing twelve months
 * @param months its months, in order
 * @param definition which lines count
 * @param coins how coins are counted
 */
record StatementPeriod(
    ReportingPeriod period,
    List<StatementMonth> months,
    CostDefinition definition,
    CoinBasis coins) {

  StatementMonth first() {
    return months.get(0);
  }

  boolean isOneMonth() {
    return period.kind() == ReportingPeriod.Kind.MONTH;
  }

  ScopeFigures figures(StatementScope scope) {
    return ScopeFigures.sum(
        months.stream()
            .map(month -> month.calculation().statement().figures(scope, definition, coins))
            .toList(),
        marketPrice());
  }

  /** The market price, null while there is no close. */
  BigDecimal marketPrice() {
    return MonthCalculation.marketPrice(closes()).orElse(null);
  }

  List<MonthFacts.DailyClose> closes() {
    return months.stream().flatMap(month -> month.facts().closes().stream()).toList();
  }

  List<MissingFact> missing() {
    return months.stream().flatMap(month -> month.calculation().missing().stream()).toList();
  }

  /** Sites that mined or bear a cost in one of the months. */
  List<String> siteCodes() {
    TreeSet<String> codes = new TreeSet<>();
    months.forEach(month -> codes.addAll(month.calculation().statement().siteCodes()));
    return List.copyOf(codes);
  }

  /** Models that ran or bear a cost in one of the months. */
  List<String> modelCodes() {
    TreeSet<String> codes = new TreeSet<>();
    months.forEach(month -> codes.addAll(month.calculation().statement().modelCodes()));
    return List.copyOf(codes);
  }

  /** Whether the scope exists: a site that is known, a model that ran or bears a cost. */
  boolean knows(StatementScope scope) {
    if (scope instanceof StatementScope.Site site) {
      return siteCodes().contains(site.code())
          || months.stream()
              .flatMap(month -> month.facts().sites().stream())
              .anyMatch(known -> known.code().equals(site.code()));
    }
    if (scope instanceof StatementScope.Model model) {
      return modelCodes().contains(model.code());
    }
    return true;
  }

  PeriodStatus status() {
    if (months.stream().allMatch(month -> month.shown() != null)) {
      return isOneMonth() ? first().state().status() : PeriodStatus.CLOSED;
    }
    return months.stream().anyMatch(m -> m.state().status() == PeriodStatus.REOPENED)
        ? PeriodStatus.REOPENED
        : PeriodStatus.OPEN;
  }
}
