package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.bill.Bill;
import io.wattledger.energycontracts.engine.bill.BillRequest;
import io.wattledger.energycontracts.engine.bill.ContractTerms;
import io.wattledger.energycontracts.engine.bill.SettlementEngine;
import io.wattledger.energycontracts.engine.charge.History;
import io.wattledger.energycontracts.engine.charge.MissingFact;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes a bill from what a request says. Stateless. */
@ApplicationScoped
public class PreviewService {

  private static final int MOST_YEARS = 5;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  /**
   * The bill.
   *
   * @throws ProblemException 400 when members are missing or outside their range, 422 when they
   *     contradict each other
   */
  public PreviewView preview(PreviewRequest request, boolean explain) {
    List<ChargeComponent> components = ComponentRules.named(request.components());
    TermsCheck check =
        new TermsCheck()
            .timeZone("/timeZone", request.timeZone())
            .currency("/currency", request.currency())
            .components("", components, holidays(request));
    if (request.from().isBefore(EARLIEST) || !request.to().isBefore(LATEST)) {
      check.invalid("/from", "must lie with the whole period between 2000 and 2099");
    }
    if (!request.from().isBefore(request.to())
        || request.from().plusYears(MOST_YEARS).isBefore(request.to())) {
      check.invalid("/to", "must be after from " + request.from() + ", at most five years");
    }
    check.refuseIfWrong();
    BillingZone zone = BillingZone.of(request.timeZone());
    PreviewSeries series =
        new PreviewSeries(request, zone.days(request.from(), request.to()), check);
    Map<String, FixedPointSeries> prices = series.prices();
    FixedPointSeries load = series.load(prices);
    FixedPointSeries reactive = series.reactive(load);
    History history = series.history();
    PreviewUses uses = PreviewUses.of(request, zone, load, prices, series, check);
    check.refuseIfWrong();
    Bill bill =
        SettlementEngine.settle(
            new BillRequest(
                zone,
                request.from(),
                request.to(),
                Currency.getInstance(request.currency()),
                List.of(terms(request, components)),
                load,
                reactive,
                prices,
                history,
                "terms of the request,",
                "load of the request",
                Map.of()));
    List<MissingFact> missing = new ArrayList<>(bill.missing());
    if (!request.uses().isEmpty()) {
      missing.addAll(uses.metered().missing());
    }
    List<LineView> lines = LineView.of(bill, false);
    return new PreviewView(
        zone.toString(),
        request.from(),
        request.to(),
        request.currency(),
        missing.isEmpty() ? SettlementStatus.FINAL : SettlementStatus.DRAFT,
        explain ? lines : lines.stream().map(LineView::withoutExplanation).toList(),
        bill.total().amount(),
        uses.shares(bill),
        ChecksView.of(bill.checks()),
        MissingView.of(missing));
  }

  private static ContractTerms terms(PreviewRequest request, List<ChargeComponent> components) {
    return new ContractTerms(
        1,
        request.from(),
        request.to(),
        components,
        holidays(request),
        RoundingRule.named(request.rounding()));
  }

  private static Set<LocalDate> holidays(PreviewRequest request) {
    return HolidayCalendar.with(request.holidayCalendar(), request.holidays());
  }
}
