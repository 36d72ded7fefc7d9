package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.costmodel.statement.month.MonthFacts;

/** What people call a scope. */
final class ScopeNames {

  private static final String NOBODY = "Not allocated";

  private ScopeNames() {}

  static String of(StatementPeriod period, StatementScope scope) {
    if (scope instanceof StatementScope.Site site) {
      return site.code().equals(StatementScope.UNALLOCATED) ? NOBODY : siteName(period, site);
    }
    if (scope instanceof StatementScope.Model model) {
      return model.code().equals(StatementScope.UNALLOCATED) ? NOBODY : model.code();
    }
    return "Company";
  }

  private static String siteName(StatementPeriod period, StatementScope.Site site) {
    return period.months().stream()
        .flatMap(month -> month.facts().sites().stream())
        .filter(known -> known.code().equals(site.code()))
        .map(MonthFacts.Site::name)
        .findFirst()
        .orElse(site.code());
  }
}
