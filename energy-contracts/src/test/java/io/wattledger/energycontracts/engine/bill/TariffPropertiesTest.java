package io.wattledger.energycontracts.engine.bill;

import static io.wattledger.energycontracts.engine.Settling.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.energycontracts.engine.Clause;
import io.wattledger.energycontracts.engine.Settling;
import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for any load and any zone: docs/formulas/settlement.md and demand.md. */
class TariffPropertiesTest {

  private static final boolean LONG = "long".equals(System.getProperty("wattledger.rounds"));
  private static final int ROUNDS = LONG ? 300 : 25;
  private static final Instant FIRST_CHANGE = Instant.parse("2000-02-01T00:00:00Z");
  private static final Instant LAST_CHANGE = Instant.parse("2037-12-01T00:00:00Z");

  private static final ChargeComponent TOU =
      Clause.of(
          "{'type':'TOU_ENERGY','name':'tou','periods':["
              + "{'name':'night','pricePerKwh':'0.02','when':[{'from':'00:00','to':'02:30'}]},"
              + "{'name':'day','pricePerKwh':'0.05','allOtherHours':true}]}");

  @Test
  void theIntervalsOfEveryClockChangeSumToTheEnergy() {
    Set<String> rules = new TreeSet<>();
    for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (!name.contains("/") || name.startsWith("Etc/") || name.startsWith("SystemV/")) {
        continue;
      }
      ZoneOffsetTransition change = ZoneId.of(name).getRules().nextTransition(FIRST_CHANGE);
      while (change != null && change.getInstant().isBefore(LAST_CHANGE)) {
        if (rules.add(ruleOf(change))) {
          checkMonth(name, YearMonth.from(change.getDateTimeBefore()));
        }
        change = ZoneId.of(name).getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(rules).as("rules of clock changes since 2000").hasSizeGreaterThan(150);
  }

  /** Every date of a change in long rounds; else each kind of change once, whatever its date. */
  private static String ruleOf(ZoneOffsetTransition change) {
    return LONG
        ? change.toString()
        : change.getDateTimeBefore().toLocalTime()
            + " of month "
            + change.getDateTimeBefore().getMonthValue()
            + " from "
            + change.getOffsetBefore()
            + " to "
            + change.getOffsetAfter();
  }

  private static void checkMonth(String zone, YearMonth month) {
    LocalDate from = month.atDay(1);
    LocalDate to = month.plusMonths(1).atDay(1);
    ZoneId id = ZoneId.of(zone);
    int quarters =
        (int) Duration.between(from.atStartOfDay(id), to.atStartOfDay(id)).toMinutes() / 15;
    int[] kw = new Random(month.hashCode()).ints(quarters, 0, 90_000).toArray();
    BigDecimal kwh = BigDecimal.valueOf(Arrays.stream(kw).asLongStream().sum());
    kwh = kwh.divide(BigDecimal.valueOf(4));
    Bill bill =
        Settling.of(zone, from.toString(), to.toString())
            .load(15, i -> Integer.toString(kw[i]))
            .bill(TOU, Clause.of("{'type':'ENERGY_FEE','name':'fee','pricePerKwh':'0.01'}"));

    assertThat(bill.missing()).as(zone + " " + month).isEmpty();
    assertThat(bill.checks().intervals()).as(zone + " " + month).isEqualTo(quarters);
    assertThat(bill.checks().energyKwh()).as(zone + " " + month).isEqualByComparingTo(kwh);
    assertThat(line(bill, "night").quantity().add(line(bill, "day").quantity()))
        .as(zone + " " + month)
        .isEqualByComparingTo(kwh);
    assertThat(line(bill, "fee").quantity()).isEqualByComparingTo(kwh);
  }

  @Test
  void energyOfTwoPartsOfAPeriodIsThatOfTheWholeAndDemandIsNot() {
    Random random = new Random(4);
    ChargeComponent demand = Settling.demand("10", 60, null);
    for (int round = 0; round < ROUNDS; round++) {
      String[] kw = load(random, 744);
      LocalDate cut = LocalDate.of(2026, 10, 2 + random.nextInt(29));
      int hours = (cut.getDayOfMonth() - 1) * 24;
      Bill whole = settle("2026-10-01", "2026-11-01", kw, TOU, demand);
      Bill first = settle("2026-10-01", cut.toString(), kw, TOU, demand);
      Bill second =
          settle(
              cut.toString(), "2026-11-01", Arrays.copyOfRange(kw, hours, kw.length), TOU, demand);

      for (String part : List.of("night", "day")) {
        assertThat(line(first, part).quantity().add(line(second, part).quantity()))
            .as(part + " cut at " + cut)
            .isEqualByComparingTo(line(whole, part).quantity());
      }
      assertThat(line(first, "demand").quantity().max(line(second, "demand").quantity()))
          .isEqualByComparingTo(line(whole, "demand").quantity());
    }
  }

  @Test
  void aHigherEarlierPeakNeverLowersABill() {
    Random random = new Random(9);
    for (int round = 0; round < ROUNDS; round++) {
      String[] peaks = load(random, 14);
      String[] higher = peaks.clone();
      int raised = random.nextInt(peaks.length);
      higher[raised] =
          new BigDecimal(peaks[raised]).add(BigDecimal.valueOf(random.nextInt(5000))).toString();
      ChargeComponent terms =
          Clause.of(
              "{'type':'DEMAND','name':'demand','pricePerKw':'3.21','windowMinutes':60,"
                  + "'ratchets':[{'percent':'"
                  + random.nextInt(101)
                  + "','months':"
                  + (1 + random.nextInt(24))
                  + "}]}");

      BigDecimal before = withPeaks(peaks).bill(terms).total().amount();
      BigDecimal after = withPeaks(higher).bill(terms).total().amount();
      assertThat(after).as("month " + raised + " raised").isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void theOrderInWhichPeaksAndYearsAreStatedDoesNotMatter() {
    Random random = new Random(2);
    for (int round = 0; round < ROUNDS; round++) {
      List<String> months = new ArrayList<>();
      for (int i = 1; i <= 11; i++) {
        months.add(
            String.format(Locale.ROOT, "{'month':'2025-%02d','kw':'%d'}", i, random.nextInt(9000)));
      }
      List<String> years = new ArrayList<>();
      for (int year = 2022; year <= 2026; year++) {
        years.add("{'year':" + year + ",'tagKw':'" + random.nextInt(9000) + "'}");
      }
      List<BillLine> stated = bill(months, years).lines();
      Collections.shuffle(months, random);
      Collections.shuffle(years, random);

      assertThat(bill(months, years).lines()).isEqualTo(stated);
    }
  }

  private static Bill bill(List<String> months, List<String> years) {
    return Settling.of("UTC", "2025-12-01", "2026-01-01")
        .constantLoad("100", 60)
        .bill(
            Clause.of(
                "{'type':'DEMAND','name':'demand','pricePerKw':'1','ratchets':[{'percent':'90',"
                    + "'peaks':["
                    + String.join(",", months)
                    + "]}]}"),
            Clause.of(
                "{'type':'COINCIDENT_PEAK','name':'tag','pricePerKwMonth':'2',"
                    + "'rule':{'preset':'ERCOT_4CP'},'years':["
                    + String.join(",", years)
                    + "]}"));
  }

  private static Settling withPeaks(String... peaks) {
    return Settling.of("UTC", "2026-02-01", "2026-03-01")
        .constantLoad("1000", 60)
        .peaksBefore(peaks);
  }

  private static Bill settle(String from, String to, String[] kw, ChargeComponent... terms) {
    return Settling.of("UTC", from, to).load(60, i -> kw[i]).bill(terms);
  }

  private static String[] load(Random random, int count) {
    String[] kw = new String[count];
    for (int i = 0; i < count; i++) {
      kw[i] = BigDecimal.valueOf(random.nextInt(90_000_000), 4).toPlainString();
    }
    return kw;
  }
}
