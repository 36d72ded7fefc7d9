package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.BillLine;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.exact.Ratio;
import io.wattledger.energycontracts.engine.share.MeteredUse;
import io.wattledger.energycontracts.engine.share.UseEnergy;
import io.wattledger.energycontracts.engine.share.UseFacts;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the meters say about the uses behind them, for the split of a bill. */
final class MeteredUses implements UseFacts {

  private final MeteredMonth metered;
  private final MeteredMonth earlier;
  private final BillingZone zone;

  /**
   * Uses of a bill.
   *
   * @param metered what was measured in its period
   * @param earlier what was measured before, null when nothing is asked of that time
   */
  MeteredUses(MeteredMonth metered, MeteredMonth earlier, BillingZone zone) {
    this.metered = metered;
    this.earlier = earlier;
    this.zone = zone;
  }

  @Override
  public List<UseEnergy> energyOf(BillLine line) {
    return metered.energyByUse(days(line));
  }

  @Override
  public List<UseEnergy> energyIn(Interval window) {
    boolean before = earlier != null && earlier.covers(window);
    return (before ? earlier : metered).energyByUse(window);
  }

  @Override
  public Map<EnergyUse, Ratio> curtailedOf(BillLine line, Map<EnergyUse, BigDecimal> baselineKw) {
    Map<EnergyUse, Ratio> curtailed = new EnumMap<>(EnergyUse.class);
    for (MeteredUse use : metered.powerByUse()) {
      if (baselineKw.containsKey(use.use())) {
        curtailed.put(use.use(), use.curtailedKwh(days(line), baselineKw.get(use.use())));
      }
    }
    return curtailed;
  }

  private Interval days(BillLine line) {
    return zone.days(line.from(), line.to());
  }
}
