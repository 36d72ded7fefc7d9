package io.wattledger.energycontracts.engine.share;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.kernel.money.Allocation;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Splits every line of a bill over the uses behind the meters by the line's own rule; the parts of
 * a line sum to the line to the cent. Formula page: docs/formulas/energy-allocation.md.
 */
public final class UseAllocation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);
  private static final BigDecimal SMALLEST_WEIGHT = new BigDecimal("0.000000001");

  private final EnergyUse residualUse;
  private final List<BillLine> lines;
  private final UseFacts facts;
  private final List<List<Money>> parts = new ArrayList<>();

  private UseAllocation(EnergyUse residualUse, List<BillLine> lines, UseFacts facts) {
    this.residualUse = residualUse;
    this.lines = lines;
    this.facts = facts;
  }

  /**
   * The shares of a bill.
   *
   * @param residualUse the use of the energy that no submeter took; it bears what rules leave over
   * @param lines the bill's lines, in order
   * @param total what every consumer took over the whole bill; one entry has the residual use and
   *     no consumer
   * @param facts what the same consumers, in the same order, took and curtailed at other times
   * @return one share per consumer, in the given order; none of a bill without lines
   */
  public static List<Share> split(
      EnergyUse residualUse, List<BillLine> lines, List<UseEnergy> total, UseFacts facts) {
    if (lines.isEmpty()) {
      return List.of();
    }
    UseAllocation allocation = new UseAllocation(residualUse, lines, facts);
    for (int line = 0; line < lines.size(); line++) {
      allocation.parts.add(allocation.partsOf(line + 1, lines.get(line)));
    }
    List<Share> shares = new ArrayList<>(total.size());
    for (int consumer = 0; consumer < total.size(); consumer++) {
      shares.add(allocation.share(total.get(consumer), consumer));
    }
    return shares;
  }

  private Share share(UseEnergy consumer, int index) {
    List<Share.Part> own = new ArrayList<>();
    Money sum = null;
    for (int line = 0; line < lines.size(); line++) {
      Money part = parts.get(line).get(index);
      sum = sum == null ? part : sum.plus(part);
      if (!part.isZero()) {
        own.add(new Share.Part(line + 1, part));
      }
    }
    return new Share(consumer.use(), consumer.consumerRef(), consumer.kwh().shown(9), sum, own);
  }

  private List<Money> partsOf(int lineNo, BillLine line) {
    AllocationRule rule =
        line.allocation() == null ? new AllocationRule.MeteredEnergy() : line.allocation();
    return rule.accept(new LineParts(lineNo, line, facts.energyOf(line)));
  }

  /** The parts of one line, by the variant of its rule. */
  private final class LineParts implements AllocationRule.Visitor<List<Money>> {

    private final int lineNo;
    private final BillLine line;
    private final List<UseEnergy> consumers;

    private LineParts(int lineNo, BillLine line, List<UseEnergy> consumers) {
      this.lineNo = lineNo;
      this.line = line;
      this.consumers = consumers;
    }

    @Override
    public List<Money> meteredEnergy(AllocationRule.MeteredEnergy rule) {
      return byEnergy(line.amount(), consumers, any -> true);
    }

    @Override
    public List<Money> atUnitPrice(AllocationRule.AtUnitPrice rule) {
      return byUnitPrice(line, consumers, rule);
    }

    @Override
    public List<Money> fixedShare(AllocationRule.FixedShare rule) {
      return byPercent(line.amount(), consumers, rule.percentByUse());
    }

    @Override
    public List<Money> only(AllocationRule.Only rule) {
      return byPercent(line.amount(), consumers, Map.of(rule.use(), HUNDRED));
    }

    @Override
    public List<Money> residual(AllocationRule.Residual rule) {
      return byPercent(line.amount(), consumers, Map.of());
    }

    @Override
    public List<Money> asComponents(AllocationRule.AsComponents rule) {
      return likeComponents(line, consumers, rule.components());
    }

    @Override
    public List<Money> billedPeak(AllocationRule.BilledPeak rule) {
      return byBilledPeak(line);
    }

    @Override
    public List<Money> curtailedLoad(AllocationRule.CurtailedLoad rule) {
      return byCurtailedLoad(line.amount(), consumers, facts.curtailedOf(lineNo, rule));
    }
  }

  /** By metered energy over the consumers that qualify; without energy the residual use pays. */
  private List<Money> byEnergy(
      Money amount, List<UseEnergy> consumers, Predicate<UseEnergy> qualifies) {
    List<BigDecimal> weights = new ArrayList<>(consumers.size());
    for (UseEnergy consumer : consumers) {
      boolean counts = qualifies.test(consumer) && consumer.kwh().signum() > 0;
      weights.add(counts ? consumer.kwh().shown(9) : BigDecimal.ZERO);
    }
    if (weights.stream().noneMatch(weight -> weight.signum() > 0)) {
      int bearer = firstOf(consumers, qualifies);
      weights.set(bearer, SMALLEST_WEIGHT);
    }
    return Allocation.split(amount, weights);
  }

  private int firstOf(List<UseEnergy> consumers, Predicate<UseEnergy> qualifies) {
    for (int i = 0; i < consumers.size(); i++) {
      if (qualifies.test(consumers.get(i)) && consumers.get(i).use() == residualUse) {
        return i;
      }
    }
    for (int i = 0; i < consumers.size(); i++) {
      if (qualifies.test(consumers.get(i))) {
        return i;
      }
    }
    return residualIndex(consumers);
  }

  private int residualIndex(List<UseEnergy> consumers) {
    for (int i = 0; i < consumers.size(); i++) {
      if (consumers.get(i).use() == residualUse && consumers.get(i).consumerRef() == null) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the residual use " + residualUse + " is not among the uses");
  }

  private List<Money> byPercent(
      Money amount, List<UseEnergy> consumers, Map<EnergyUse, BigDecimal> percentByUse) {
    List<EnergyUse> uses = new ArrayList<>(percentByUse.keySet());
    List<BigDecimal> weights = new ArrayList<>(percentByUse.values());
    BigDecimal stated = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    uses.add(null);
    weights.add(HUNDRED.subtract(stated));
    List<Money> byUse = Allocation.split(amount, weights);
    List<Money> result = new ArrayList<>();
    consumers.forEach(any -> result.add(Money.zero(amount.currency())));
    for (int i = 0; i < uses.size(); i++) {
      EnergyUse use = uses.get(i);
      if (use == null) {
        add(result, residualIndex(consumers), byUse.get(i));
      } else {
        List<Money> within = byEnergy(byUse.get(i), consumers, c -> c.use() == use);
        for (int c = 0; c < result.size(); c++) {
          add(result, c, within.get(c));
        }
      }
    }
    return result;
  }

  private List<Money> byUnitPrice(
      BillLine line, List<UseEnergy> consumers, AllocationRule.AtUnitPrice rule) {
    List<Money> result = new ArrayList<>();
    Money rest = line.amount();
    for (UseEnergy consumer : consumers) {
      Money part = Money.zero(rest.currency());
      if (rule.uses().contains(consumer.use()) && line.unitPrice() != null) {
        Ratio quantity =
            "MWh".equals(line.unit()) ? consumer.kwh().dividedBy(KWH_PER_MWH) : consumer.kwh();
        part =
            quantity
                .times(line.unitPrice())
                .charged(RoundingRule.named(line.rounding()), rest.currency());
        rest = rest.minus(part);
      }
      result.add(part);
    }
    add(result, residualIndex(consumers), rest);
    return result;
  }

  /**
   * By what the consumers took in the windows that set the billed demand; windows of equal length
   * count alike. A stated demand has no window, and the line's own days count.
   */
  private List<Money> byBilledPeak(BillLine line) {
    if (line.demandWindows().isEmpty()) {
      return byEnergy(line.amount(), facts.energyOf(line), any -> true);
    }
    List<UseEnergy> inWindows = null;
    for (Interval window : line.demandWindows()) {
      List<UseEnergy> inWindow = facts.energyIn(window);
      inWindows = inWindows == null ? inWindow : added(inWindows, inWindow);
    }
    return byEnergy(line.amount(), inWindows, any -> true);
  }

  private static List<UseEnergy> added(List<UseEnergy> left, List<UseEnergy> right) {
    List<UseEnergy> sums = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      UseEnergy one = left.get(i);
      sums.add(new UseEnergy(one.use(), one.consumerRef(), one.kwh().plus(right.get(i).kwh())));
    }
    return sums;
  }

  /**
   * By what uses and consumers stayed below their baselines. What a use stayed below as a whole is
   * split by metered energy over those of its consumers that have no baseline of their own.
   */
  private List<Money> byCurtailedLoad(
      Money amount, List<UseEnergy> consumers, List<UseEnergy> curtailed) {
    List<UseEnergy> bearers = curtailed.stream().filter(each -> each.kwh().signum() > 0).toList();
    if (bearers.isEmpty()) {
      return byPercent(amount, consumers, Map.of());
    }
    List<Money> byBearer =
        Allocation.split(amount, bearers.stream().map(each -> each.kwh().shown(9)).toList());
    List<Money> result = new ArrayList<>();
    consumers.forEach(any -> result.add(Money.zero(amount.currency())));
    for (int i = 0; i < bearers.size(); i++) {
      UseEnergy bearer = bearers.get(i);
      List<Money> within =
          byEnergy(byBearer.get(i), consumers, each -> isMeant(bearer, each, curtailed));
      for (int c = 0; c < result.size(); c++) {
        add(result, c, within.get(c));
      }
    }
    return result;
  }

  private static boolean isMeant(UseEnergy bearer, UseEnergy each, List<UseEnergy> curtailed) {
    boolean ofItsOwn =
        curtailed.stream().anyMatch(one -> one.consumerRef() != null && isSame(one, each));
    return bearer.consumerRef() == null
        ? bearer.use() == each.use() && !ofItsOwn
        : isSame(bearer, each);
  }

  private static boolean isSame(UseEnergy one, UseEnergy other) {
    return one.use() == other.use() && Objects.equals(one.consumerRef(), other.consumerRef());
  }

  /**
   * In the proportion of what each bears of other components. Where some of them earn and others
   * pay, each sign is split for itself, so that a tax on both gives its credit to those who earned.
   * By metered energy where that says nothing: a line of the other sign than what it follows, and
   * one that is larger than the difference of payers and earners, where proportions run away.
   */
  private List<Money> likeComponents(
      BillLine line, List<UseEnergy> consumers, List<String> components) {
    List<BigDecimal> followed = new ArrayList<>();
    consumers.forEach(any -> followed.add(BigDecimal.ZERO));
    for (int earlier = 0; earlier < parts.size(); earlier++) {
      if (components.contains(lines.get(earlier).component())
          && lines.get(earlier).version() == line.version()) {
        for (int c = 0; c < followed.size(); c++) {
          followed.set(c, followed.get(c).add(parts.get(earlier).get(c).amount()));
        }
      }
    }
    BigDecimal paid = sumOf(followed, 1);
    BigDecimal earned = sumOf(followed, -1);
    BigDecimal net = paid.subtract(earned);
    BigDecimal amount = line.amount().amount();
    if (net.signum() == 0 || net.signum() != amount.signum()) {
      return byEnergy(line.amount(), consumers, any -> true);
    }
    if (paid.signum() == 0 || earned.signum() == 0) {
      return Allocation.split(line.amount(), followed.stream().map(BigDecimal::abs).toList());
    }
    return amount.abs().compareTo(net.abs()) > 0
        ? byEnergy(line.amount(), consumers, any -> true)
        : bySign(line.amount(), followed, Ratio.of(paid).over(net));
  }

  private static BigDecimal sumOf(List<BigDecimal> amounts, int sign) {
    return amounts.stream()
        .filter(each -> each.signum() == sign)
        .map(BigDecimal::abs)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<Money> bySign(Money amount, List<BigDecimal> followed, Ratio paidPart) {
    Money ofPayers =
        paidPart.times(amount.amount()).charged(RoundingRule.HALF_UP, amount.currency());
    List<Money> payers = Allocation.split(ofPayers, ofSign(followed, 1));
    List<Money> earners = Allocation.split(amount.minus(ofPayers), ofSign(followed, -1));
    List<Money> result = new ArrayList<>();
    for (int c = 0; c < followed.size(); c++) {
      result.add(payers.get(c).plus(earners.get(c)));
    }
    return result;
  }

  private static List<BigDecimal> ofSign(List<BigDecimal> amounts, int sign) {
    return amounts.stream()
        .map(each -> each.signum() == sign ? each.abs() : BigDecimal.ZERO)
        .toList();
  }

  private static void add(List<Money> amounts, int index, Money more) {
    amounts.set(index, amounts.get(index).plus(more));
  }
}
