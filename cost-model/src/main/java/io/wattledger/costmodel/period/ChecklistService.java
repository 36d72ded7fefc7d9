package io.wattledger.costmodel.period;

import io.wattledger.costmodel.period.PeriodView.ChecklistItem;
import io.wattledger.costmodel.statement.month.MissingFact;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.pull.MonthPull;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what is left to do before a month can be closed. */
@ApplicationScoped
public class ChecklistService {

  /** What a person does, with the kinds of missing facts that mean it is not done. */
  private enum Task {
    BILLS(
        "Every power contract is settled",
        "/api/energy-contracts/v1/settlements?period=",
        Set.of("BILL_MISSING", "BILL_DRAFT", "CONTRACT_MISSING")),
    PAYOUTS(
        "Pool payouts of every mining site are imported",
        "/api/cost-model/v1/payouts?period=",
        Set.of("PAYOUTS_MISSING")),
    PRICES(
        "Every day has a released closing price",
        "/api/cost-model/v1/market/months/",
        Set.of("DAILY_CLOSE_MISSING", "DAILY_CLOSE_SUSPICIOUS")),
    FACTS(
        "Facts agree on sites, models, currency and drivers",
        "/api/cost-model/v1/cost-facts?period=",
        Set.of("SITE_UNKNOWN", "HASHRATE_MISSING", "CURRENCY_MISMATCH", "DRIVER_WITHOUT_BASIS"));

    private final String title;
    private final String href;
    private final Set<String> codes;

    Task(String title, String href, Set<String> codes) {
      this.title = title;
      this.href = href;
      this.codes = codes;
    }

    private ChecklistItem item(YearMonth period, List<MissingFact> missing) {
      String detail =
          missing.stream()
              .filter(fact -> codes.contains(fact.code()))
              .map(MissingFact::detail)
              .collect(Collectors.joining(" "));
      boolean done = detail.isEmpty();
      return new ChecklistItem(name(), title, done, true, done ? null : detail, href + period);
    }
  }

  private final Periods periods;
  private final MonthPull pull;
  private final Clock clock;

  /** Over the month's facts. */
  public ChecklistService(Periods periods, MonthPull pull, Clock clock) {
    this.periods = periods;
    this.pull = pull;
    this.clock = clock;
  }

  /** Where a month stands. */
  PeriodView of(YearMonth period) {
    PeriodState state = periods.state(period);
    if (state.status() == PeriodStatus.CLOSED) {
      return view(state, false, List.of(), List.of());
    }
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    List<MissingFact> missing =
        MonthCalculation.of(pull.facts(period), lastDay(period, yesterday)).missing();
    List<ChecklistItem> items = new ArrayList<>();
    items.add(over(period, yesterday));
    for (Task task : Task.values()) {
      items.add(task.item(period, missing));
    }
    items.add(earlier(period));
    boolean closable = items.stream().allMatch(item -> item.done() || !item.blocking());
    return view(state, closable, items, missing);
  }

  private static LocalDate lastDay(YearMonth period, LocalDate yesterday) {
    return List.of(period.atEndOfMonth(), yesterday).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static ChecklistItem over(YearMonth period, LocalDate yesterday) {
    boolean over = !yesterday.isBefore(period.atEndOfMonth());
    String detail = "It ends on " + period.plusMonths(1).atDay(1) + " at 00:00 UTC.";
    return new ChecklistItem(
        "MONTH_OVER",
        "The month is over (UTC)",
        over,
        true,
        over ? null : detail,
        "/api/cost-model/v1/periods/" + period);
  }

  private ChecklistItem earlier(YearMonth period) {
    Optional<YearMonth> open = periods.openMonthBefore(period);
    return new ChecklistItem(
        "EARLIER_MONTH_CLOSED",
        "The month before is closed",
        open.isEmpty(),
        false,
        open.map(month -> month + " has facts and is not closed.").orElse(null),
        "/api/cost-model/v1/periods/" + open.orElse(period.minusMonths(1)));
  }

  private static PeriodView view(
      PeriodState state, boolean closable, List<ChecklistItem> items, List<MissingFact> missing) {
    return new PeriodView(
        state.period(),
        state.status(),
        state.latest().map(PeriodVersion::version).orElse(null),
        state.valid().map(PeriodVersion::closedAt).orElse(null),
        state.valid().map(PeriodVersion::closedBy).orElse(null),
        closable,
        items,
        missing,
        state.versions());
  }
}
