package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.Election;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.component.SellBack;
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
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Stretch stretch;
  private final FixedBlock block;

  /** Looks at one block of a stretch. */
  FixedBlockCharge(Stretch stretch, FixedBlock block) {
    this.stretch = stretch;
    this.block = block;
  }

  Charge charge() {
    BlockStack.Layer layer = stretch.blocks().layer(block);
    FixedPointSeries unused = MeteredEnergy.unused(stretch.load(), layer.bottom(), layer.top());
    List<BillLine> lines = new ArrayList<>();
    lines.add(blockLine(layer, unused));
    if (block.sellBack() == null) {
      return new Charge(lines, List.of());
    }
    SellBack sellBack = block.sellBack();
    PricedEnergy sold =
        PricedEnergy.of(stretch, unused, sellBack.priceSeries(), creditedPrices(sellBack));
    lines.add(sellBackLine(sellBack, sold));
    return new Charge(lines, sold.missing());
  }

  /** The price less the fee above the floor; of a shared spread, what exceeds the block's price. */
  private PricedEnergy.Prices creditedPrices(SellBack sellBack) {
    return sellBack.shareOf() == SellBack.ShareOf.SPREAD
        ? PricedEnergy.Prices.held(
            sellBack.feePerMwh().add(block.pricePerMwh()), BigDecimal.ZERO, null)
        : PricedEnergy.Prices.held(sellBack.feePerMwh(), sellBack.floorPerMwh(), null);
  }

  private BillLine blockLine(BlockStack.Layer layer, FixedPointSeries unused) {
    FixedPointSeries available = layer.power().with(stretch.load(), (power, load) -> power);
    Ratio hours = Ratio.of((long) unused.knownCount() * stretch.stepMinutes(), 60);
    Ratio blockMwh = MeteredEnergy.mwh(available);
    Ratio unusedMwh = MeteredEnergy.mwh(unused);
    Ratio usedMwh = blockMwh.minus(unusedMwh);
    Ratio charged = block.takeOrPay() ? blockMwh : usedMwh;
    LineDraft draft =
        new LineDraft(stretch, block)
            .part("BLOCK")
            .quantity(charged, "MWh")
            .unitPrice(block.pricePerMwh())
            .by(
                block.takeOrPay()
                    ? "Σ block power × hours × pricePerMwh"
                    : "usedMwh × pricePerMwh, where usedMwh = Σ min(load, block)",
                PAGE);
    return blockPower(draft)
        .measured("hours", hours, "h")
        .measured("usedMwh", usedMwh, "MWh")
        .measured("unusedMwh", unusedMwh, "MWh")
        .term("pricePerMwh", block.pricePerMwh(), stretch.currency() + "/MWh")
        .charged(charged.times(block.pricePerMwh()));
  }

  private LineDraft blockPower(LineDraft draft) {
    if (block.profile().isFlat()) {
      draft.term("blockKw", block.blockKw(), "kW");
    } else {
      draft.term("highestBlockKw", block.profile().highestKw(), "kW");
    }
    for (Election election : block.elections()) {
      if (BillingMonth.of(stretch).stream()
          .anyMatch(month -> month.month().equals(election.month()))) {
        draft.term("electedPercent " + election.month(), election.percent(), "%");
      }
    }
    return draft;
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
            .by("−Σ unused MWh × " + creditedPrice(sellBack) + " × sharePercent / 100", PAGE)
            .measured("soldMwh", sold.mwh(), "MWh")
            .series(sellBack.priceSeries())
            .term("feePerMwh", sellBack.feePerMwh(), stretch.currency() + "/MWh")
            .term("sharePercent", sellBack.sharePercent(), "%");
    if (sellBack.floorPerMwh() != null) {
      draft.term("floorPerMwh", sellBack.floorPerMwh(), stretch.currency() + "/MWh");
    }
    if (sellBack.shareOf() == SellBack.ShareOf.SPREAD) {
      draft.term("pricePerMwh", block.pricePerMwh(), stretch.currency() + "/MWh");
    }
    if (sellBack.credit() != null) {
      draft.fact("settledBy", "CREDIT", stretch.terms(), null);
    }
    return draft
        .derived("proceedsAfterFee", proceeds, stretch.currency().getCurrencyCode())
        .charged(amount);
  }

  private static String creditedPrice(SellBack sellBack) {
    if (sellBack.shareOf() == SellBack.ShareOf.SPREAD) {
      return "max(price − fee − pricePerMwh, 0)";
    }
    return sellBack.floorPerMwh() == null ? "(price − fee)" : "max(price − fee, floor)";
  }
}
