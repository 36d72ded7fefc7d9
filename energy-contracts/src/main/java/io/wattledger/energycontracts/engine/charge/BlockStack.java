package io.wattledger.energycontracts.engine.charge;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.FixedBlock;
import io.wattledger.energycontracts.engine.series.FixedPointSeries;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fixed blocks of a contract version on top of each other, in the order in which load fills
 * them: by priority, then as they are listed. See docs/formulas/fixed-block.md.
 */
public final class BlockStack {

  private final Map<FixedBlock, Layer> layers;
  private final FixedPointSeries total;

  private BlockStack(Map<FixedBlock, Layer> layers, FixedPointSeries total) {
    this.layers = layers;
    this.total = total;
  }

  /** The blocks among the components of a version. */
  public static BlockStack of(List<ChargeComponent> components, LocalSteps steps) {
    Map<FixedBlock, Layer> layers = new HashMap<>();
    FixedPointSeries top = FixedPointSeries.computed(steps.grid(), 0, i -> 0);
    List<FixedBlock> blocks =
        components.stream()
            .filter(FixedBlock.class::isInstance)
            .map(FixedBlock.class::cast)
            .sorted(Comparator.comparingInt(FixedBlock::rank))
            .toList();
    for (FixedBlock block : blocks) {
      FixedPointSeries bottom = top;
      FixedPointSeries power = steps.powerOf(block.profile());
      top = bottom.with(power, Math::addExact);
      layers.put(block, new Layer(power, bottom, top));
    }
    return new BlockStack(layers, top);
  }

  /** All blocks together, step by step. */
  FixedPointSeries total() {
    return total;
  }

  /** Where a block lies. */
  Layer layer(FixedBlock block) {
    return layers.get(block);
  }

  /**
   * A block between two levels of load.
   *
   * @param power its own power
   * @param bottom the load above which it is used
   * @param top the load at which it is used up
   */
  record Layer(FixedPointSeries power, FixedPointSeries bottom, FixedPointSeries top) {}
}
