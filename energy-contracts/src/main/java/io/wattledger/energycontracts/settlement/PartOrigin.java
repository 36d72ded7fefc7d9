package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Explains what a use or consumer bears of a line: by which weights, of which stored readings. */
final class PartOrigin {

  private static final int DECIMALS = 9;
  private static final String KWH = "kWh";

  private final Settlement bill;
  private final AllocationBasisRepository.Stored stored;
  private final BasisUses uses;
  private final EnergyOrigin energies;

  /** Over a bill and the basis of its shares. */
  PartOrigin(Settlement bill, AllocationBasisRepository.Stored stored) {
    this.bill = bill;
    this.stored = stored;
    this.uses = new BasisUses(stored.basis(), BillingZone.of(bill.timeZone()));
    this.energies = new EnergyOrigin(stored.basis(), uses);
  }

  /** Why a use or consumer bears that part of a line. */
  Explanation of(LineView line, ShareView share, BigDecimal amount) {
    Explanation.Builder builder =
        Explanation.of(
            EnergyOrigin.name(share.use(), share.consumerRef()) + " of " + line.component(),
            amount,
            bill.currency());
    AllocationRule rule =
        line.allocation() == null ? new AllocationRule.MeteredEnergy() : line.allocation();
    rule.accept(new ByRule(line, share, builder));
    return builder
        .fact(
            "basis of the shares",
            "SHA-256 " + stored.sha256(),
            "stored with version " + bill.version() + " of the bill")
        .build();
  }

  /** The inputs of a part, by the variant of the line's rule. */
  private final class ByRule implements AllocationRule.Visitor<Void> {

    private final LineView line;
    private final ShareView share;
    private final Explanation.Builder builder;
    private final Interval days;

    private ByRule(LineView line, ShareView share, Explanation.Builder builder) {
      this.line = line;
      this.share = share;
      this.builder = builder;
      this.days = BillingZone.of(bill.timeZone()).days(line.from(), line.to());
    }

    @Override
    public Void meteredEnergy(AllocationRule.MeteredEnergy rule) {
      line("line × its energy ÷ the energy of all, to the cent by largest remainders");
      energy(days, "energy", any -> true);
      return null;
    }

    @Override
    public Void atUnitPrice(AllocationRule.AtUnitPrice rule) {
      if (rule.uses().contains(share.use())) {
        line("its energy × the unit price of the line, rounded; the residual use also the rest");
        builder.input("energy", energies.of(days, share.use(), share.consumerRef()));
        if (line.unitPrice() != null) {
          builder.input("unitPrice", line.unitPrice(), perUnit(), "the line", source());
        }
      } else {
        line("line − what the uses that pay by the unit bear of it");
        bill.shares().stream()
            .filter(other -> rule.uses().contains(other.use()))
            .forEach(this::otherPart);
      }
      return null;
    }

    @Override
    public Void fixedShare(AllocationRule.FixedShare rule) {
      line("line × the percentage of its use, within the use by energy; the rest is residual");
      rule.percentByUse()
          .forEach((use, percent) -> builder.input(use + " percent", percent, "%", "contract"));
      energy(days, "energy", each -> each.use() == share.use());
      return null;
    }

    @Override
    public Void only(AllocationRule.Only rule) {
      line("the whole line for one use, within it by energy; residual when that use has no meter");
      builder.fact("bearer", rule.use().name(), "contract");
      energy(days, "energy", each -> each.use() == share.use());
      return null;
    }

    @Override
    public Void residual(AllocationRule.Residual rule) {
      line("the whole line for the residual use");
      return null;
    }

    @Override
    public Void asComponents(AllocationRule.AsComponents rule) {
      line(
          "line × what it bears of these ÷ what all bear of them; by energy where that has no sign");
      for (LineView followed : bill.lines()) {
        if (rule.components().contains(followed.component())
            && followed.lineNo() < line.lineNo()
            && Objects.equals(followed.contractVersion(), line.contractVersion())) {
          builder.input(
              "its part of line " + followed.lineNo(),
              partOf(share, followed.lineNo()),
              bill.currency(),
              followed.component(),
              source());
        }
      }
      return null;
    }

    @Override
    public Void billedPeak(AllocationRule.BilledPeak rule) {
      line("line × its energy in the windows ÷ the energy of all in them; by the days without any");
      List<AllocationBasis.Window> windows =
          stored.basis().lines().get(line.lineNo() - 1).windows();
      windows.forEach(
          each -> energy(new Interval(each.from(), each.to()), "window " + each.from(), a -> true));
      if (windows.isEmpty()) {
        energy(days, "energy", any -> true);
      }
      return null;
    }

    @Override
    public Void curtailedLoad(AllocationRule.CurtailedLoad rule) {
      line("line × what it stayed below its baseline ÷ what all did; within a use by energy");
      uses.curtailedOf(line.lineNo(), rule)
          .forEach(
              each ->
                  builder.input(
                      EnergyOrigin.name(each.use(), each.consumerRef()) + " curtailed",
                      each.kwh().shown(DECIMALS),
                      KWH,
                      "Σ (baseline − metered)⁺ in the days of the line"));
      energy(days, "energy", each -> each.use() == share.use());
      return null;
    }

    private void line(String formula) {
      builder
          .by(formula, EnergyOrigin.PAGE)
          .input("line", line.amount(), bill.currency(), "line " + line.lineNo(), source());
    }

    private void energy(Interval stretch, String name, Predicate<UseEnergy> counts) {
      builder.input(name, energies.of(stretch, share.use(), share.consumerRef()));
      BigDecimal all =
          uses.energyIn(stretch).stream()
              .filter(each -> counts.test(each) && each.kwh().signum() > 0)
              .map(each -> each.kwh().shown(DECIMALS))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      builder.input(name + " of all", all, KWH, "those who share the line");
    }

    private void otherPart(ShareView other) {
      builder.input(
          EnergyOrigin.name(other.use(), other.consumerRef()),
          partOf(other, line.lineNo()),
          bill.currency(),
          "by the unit");
    }

    private String perUnit() {
      return bill.currency() + "/" + line.unit();
    }

    private SourceRef source() {
      String id = bill.id().toString();
      return new SourceRef(
          "energy-contracts",
          "settlement",
          id,
          "/api/energy-contracts/v1/settlements/" + id + "?explain=true");
    }
  }

  private static BigDecimal partOf(ShareView share, int lineNo) {
    return share.lines().stream()
        .filter(part -> part.lineNo() == lineNo)
        .map(ShareView.PartView::amount)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** What each building took beside its consumers in the bill's month. */
  List<AllocationView.BuildingOverheadView> buildings() {
    AllocationBasis.Stretch first = stored.basis().stretches().get(0);
    Interval month = new Interval(first.from(), first.to());
    return uses.in(month).buildings().stream()
        .map(
            building ->
                AllocationView.BuildingOverheadView.of(
                    uses.in(month), building, energies.factor(month, building)))
        .toList();
  }
}
