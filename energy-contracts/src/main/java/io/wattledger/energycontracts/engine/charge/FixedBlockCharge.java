package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.SellBack;
import io.wattledger.energycontracts.engine.exact.ExactSum;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed block and the resale of what it leaves unused. Formula page:
 * docs/formulas/fixed-block.md.
 */
final class FixedBlockCharge {

  private static final String PAGE = "fixed-block.md";
  private static final BigDecimal KWH_PER_MWH = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Stretch stretch;
  private final FixedBlock block;
  private final BigDecimal bottomKw;

  /**
   * Looks at one block of a stretch.
   *
   * @param bottomKw sum of the blocks listed before it: load fills the blocks in their order
   */
  FixedBlockCharge(Stretch stretch, FixedBlock block, BigDecimal bottomKw) {
    this.stretch = stretch;
    this.block = block;
    this.bottomKw = bottomKw;
  }

  Charge charge() {
    FixedPointSeries unused =
        MeteredEnergy.unused(stretch.load(), bottomKw, bottomKw.add(block.blockKw()));
    List<BillLine> lines = new ArrayList<>();
    lines.add(blockLine(unused));
    if (block.sellBack() == null) {
      return new Charge(lines, List.of());
    }
    SellBack sellBack = block.sellBack();
    PricedEnergy sold =
        PricedEnergy.of(
            stretch,
            unused,
            sellBack.priceSeries(),
            PricedEnergy.Prices.held(sellBack.feePerMwh(), sellBack.floorPerMwh(), null));
    lines.add(sellBackLine(sellBack, sold));
    return new Charge(lines, sold.missing());
  }

  private BillLine blockLine(FixedPointSeries unused) {
    Ratio hours = Ratio.of((long) unused.knownCount() * stretch.stepMinutes(), 60);
    Ratio blockMwh = hours.times(block.blockKw()).dividedBy(KWH_PER_MWH);
    Ratio unusedMwh = mwhOf(unused);
    Ratio usedMwh = blockMwh.minus(unusedMwh);
    Ratio charged = block.takeOrPay() ? blockMwh : usedMwh;
    return new LineDraft(stretch, block)
        .part("BLOCK")
        .quantity(charged, "MWh")
        .unitPrice(block.pricePerMwh())
        .by(
            block.takeOrPay()
                ? "blockKw / 1000 × hours × pricePerMwh"
                : "usedMwh × pricePerMwh, where usedMwh = Σ min(load, block)",
            PAGE)
        .term("blockKw", block.blockKw(), "kW")
        .measured("hours", hours, "h")
        .measured("usedMwh", usedMwh, "MWh")
        .measured("unusedMwh", unusedMwh, "MWh")
        .term("pricePerMwh", block.pricePerMwh(), stretch.currency() + "/MWh")
        .charged(charged.times(block.pricePerMwh()));
  }

  private BillLine sellBackLine(SellBack sellBack, PricedEnergy sold) {
    Ratio proceeds = sold.value();
    Ratio credit = proceeds.times(sellBack.sharePercent()).dividedBy(HUNDRED);
    Ratio amount = Ratio.ZERO.minus(credit);
    LineDraft draft =
        new LineDraft(stretch, block)
            .part("SELL_BACK")
            .allocatedBy(sellBack.allocation())
            .quantity(sold.mwh(), "MWh")
            .meanPrice(amount, sold.mwh())
            .by(
                "−Σ unused MWh × "
                    + (sellBack.floorPerMwh() == null ? "(price − fee)" : "max(price − fee, floor)")
                    + " × sharePercent / 100",
                PAGE)
            .measured("soldMwh", sold.mwh(), "MWh")
            .series(sellBack.priceSeries())
            .term("feePerMwh", sellBack.feePerMwh(), stretch.currency() + "/MWh")
            .term("sharePercent", sellBack.sharePercent(), "%");
    if (sellBack.floorPerMwh() != null) {
      draft.term("floorPerMwh", sellBack.floorPerMwh(), stretch.currency() + "/MWh");
    }
    return draft
        .derived("proceedsAfterFee", proceeds, stretch.currency().getCurrencyCode())
        .charged(amount);
  }

  private Ratio mwhOf(FixedPointSeries power) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < stretch.steps(); i++) {
      sum.add(power.at(i));
    }
    return MeteredEnergy.kwh(sum.value(), power.scale(), stretch.stepMinutes())
        .dividedBy(KWH_PER_MWH);
  }
}
