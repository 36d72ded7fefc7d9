package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.StatementLine;
import io.wattledger.costmodel.statement.engine.StatementScope;
import io.wattledger.kernel.time.ReportingPeriod;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Makes cost statements. */
@ApplicationScoped
public class StatementService {

  private static final int MOST_MONTHS = 36;

  private final StatementMonths months;

  /** Over the months. */
  public StatementService(StatementMonths months) {
    this.months = months;
  }

  /**
   * The months of a period, ready to be asked for any scope.
   *
   * @throws ProblemException 400 when the query is unreadable, 404 when the version does not exist,
   *     403, 502 or 503 when an owner of facts refuses or does not answer
   */
  StatementPeriod period(String text, StatementQuery query) {
    ReportingPeriod period = StatementQuery.period(text);
    boolean oneMonth = period.kind() == ReportingPeriod.Kind.MONTH;
    if (query.version != null && !oneMonth) {
      throw ProblemException.badRequest(
          "Only a month has versions.", new FieldError("version", "must be left out"));
    }
    return new StatementPeriod(
        period,
        query.version == null
            ? begun(period).stream().map(months::current).toList()
            : List.of(months.version(period.first(), query.version)),
        query.definition(),
        query.coins());
  }

  /** The months of a period that have begun; of a period that has not, the first alone. */
  private List<YearMonth> begun(ReportingPeriod period) {
    List<YearMonth> begun = period.months().stream().filter(months::hasBegun).toList();
    return begun.isEmpty() ? List.of(period.first()) : begun;
  }

  /** A statement; 404 when the scope does not exist. */
  StatementView statement(String text, StatementQuery query) {
    StatementScope scope = query.scope();
    StatementPeriod period = period(text, query);
    requireKnown(period, scope);
    return StatementViews.of(period, scope, query.explained());
  }

  /** Statements of the company, of every site and of every model. */
  List<StatementView> scopes(String text, StatementQuery query) {
    StatementPeriod period = period(text, query);
    Stream<StatementScope> sites = period.siteCodes().stream().map(StatementScope.Site::new);
    Stream<StatementScope> models = period.modelCodes().stream().map(StatementScope.Model::new);
    return Stream.concat(Stream.of(new StatementScope.Company()), Stream.concat(sites, models))
        .map(scope -> StatementViews.of(period, scope, query.explained()))
        .toList();
  }

  /** A page of lines in the statement's order. */
  Page<LineView> lines(
      String text, StatementQuery query, CostComponent component, PageRequest page) {
    List<LineView> lines = allLines(text, query, component);
    String after = page.after();
    int start = after == null ? 0 : position(after, lines.size());
    int end = Math.min(lines.size(), start + page.limit());
    List<LineView> fetched = lines.subList(start, Math.min(lines.size(), end + 1));
    return Page.by(fetched, page, line -> Integer.toString(end));
  }

  /** All lines in the statement's order. */
  List<LineView> allLines(String text, StatementQuery query, CostComponent component) {
    StatementScope scope = query.scope();
    StatementPeriod period = period(text, query);
    requireKnown(period, scope);
    return period.months().stream()
        .flatMap(month -> lines(period, month, scope, query.explained()))
        .filter(line -> component == null || line.component() == component)
        .toList();
  }

  /** Statements of successive months. */
  List<StatementView> trend(YearMonth from, YearMonth to, StatementQuery query) {
    if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).compareTo(to) <= 0) {
      throw ProblemException.badRequest(
          "A trend covers 1 to " + MOST_MONTHS + " months.",
          new FieldError("to", "is from or at most " + (MOST_MONTHS - 1) + " months later"));
    }
    StatementScope scope = query.scope();
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
        .map(month -> period(month.toString(), query))
        .map(period -> StatementViews.of(period, scope, false))
        .toList();
  }

  private static Stream<LineView> lines(
      StatementPeriod period, StatementMonth month, StatementScope scope, boolean explain) {
    return month
        .calculation()
        .statement()
        .lines(scope, period.definition(), period.coins())
        .stream()
        .map(line -> line(month, line, scope, explain));
  }

  private static LineView line(
      StatementMonth month, StatementLine line, StatementScope scope, boolean explain) {
    return new LineView(
        month.facts().period().toString(),
        line.lineNo(),
        line.item().component(),
        line.amount(scope).amount(),
        line.item().amount().currency().getCurrencyCode(),
        line.item().description(),
        line.item().siteCode(),
        line.item().modelCode(),
        line.item().driver(),
        line.item().nature().isCash(),
        line.item().source(),
        explain ? LineShares.explain(month.calculation().statement(), line, scope) : null);
  }

  private static int position(String cursor, int size) {
    try {
      return Math.min(size, Math.max(0, Integer.parseInt(cursor)));
    } catch (NumberFormatException e) {
      String detail = "must be the 'next' of an earlier page of this list";
      throw ProblemException.badRequest(
          "The cursor is unreadable.", new FieldError("cursor", detail));
    }
  }

  private static void requireKnown(StatementPeriod period, StatementScope scope) {
    if (!period.knows(scope)) {
      throw ProblemException.notFound("scope in " + period.period(), scope);
    }
  }
}
