package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.EnergyPrice;
import io.wattledger.energycontracts.engine.component.TariffCalendar;
import io.wattledger.energycontracts.engine.component.TimeOfUseEnergy;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.LocalClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Energy by the local wall clock at the start of each step. Formula page:
 * docs/formulas/time-of-use.md.
 */
final class TimeOfUseCharge {

  private final Stretch stretch;
  private final TimeOfUseEnergy terms;
  private final ExactSum[] power;
  private final int[] steps;

  TimeOfUseCharge(Stretch stretch, TimeOfUseEnergy terms) {
    this.stretch = stretch;
    this.terms = terms;
    this.power = new ExactSum[terms.periods().size()];
    this.steps = new int[power.length];
    for (int p = 0; p < power.length; p++) {
      power[p] = new ExactSum();
    }
  }

  Charge charge() {
    sumByPeriod();
    List<BillLine> lines = new ArrayList<>();
    for (int p = 0; p < power.length; p++) {
      lines.add(line(p));
    }
    return new Charge(lines, List.of());
  }

  private void sumByPeriod() {
    TariffCalendar calendar = terms.calendar();
    LocalClock clock = stretch.clock();
    int day = Integer.MIN_VALUE;
    LocalDate date = null;
    boolean holiday = false;
    for (int i = 0; i < stretch.steps(); i++) {
      if (clock.epochDayOf(i) != day) {
        day = clock.epochDayOf(i);
        date = clock.dayOf(i);
        holiday = stretch.holidays().contains(date);
      }
      if (stretch.load().isKnown(i)) {
        int period =
            calendar.periodAt(
                date.getMonthValue(), date.getDayOfWeek(), holiday, clock.minuteOf(i));
        power[period].add(stretch.load().at(i));
        steps[period]++;
      }
    }
  }

  private BillLine line(int p) {
    TimeOfUseEnergy.Period period = terms.periods().get(p);
    EnergyPrice price = period.price();
    Ratio energy =
        MeteredEnergy.kwh(power[p].value(), stretch.load().scale(), stretch.stepMinutes())
            .dividedBy(price.unit().kwh());
    String symbol = price.unit().symbol();
    return new LineDraft(stretch, terms)
        .part(period.name())
        .quantity(energy, symbol)
        .unitPrice(price.value())
        .by("Σ energy of the hours of the period × price", "time-of-use.md")
        .fact("timeZone", stretch.zone().toString(), stretch.terms(), null)
        .measured("hours", Ratio.of((long) steps[p] * stretch.stepMinutes(), 60), "h")
        .measured("energyMetered", energy, symbol)
        .term("price", price.value(), stretch.currency() + "/" + symbol)
        .charged(energy.times(price.value()));
  }
}
