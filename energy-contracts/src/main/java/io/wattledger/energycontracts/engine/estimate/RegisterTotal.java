package io.wattledger.energycontracts.engine.estimate;

import io.wattledger.energycontracts.engine.exact.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The energy that a register counted over the range less what the intervals measured, spread over
 * the missing intervals so that all sum to the register exactly. See
 * docs/formulas/estimated-readings.md.
 *
 * @param totalKwh what the register advanced over the whole range
 * @param from start of the range, the instant of the earlier register reading
 * @param to end of the range, the instant of the later one
 * @param shape comparable days whose profile is scaled; null to spread evenly
 */
public record RegisterTotal(BigDecimal totalKwh, Instant from, Instant to, LikeDays shape)
    implements EstimateMethod {

  @Override
  public List<EstimatedStretch> fill(ActualEnergy energy, List<EnergyGap> gaps) {
    Ratio measured = energy.measured(energy.grid().indexOf(from), energy.grid().indexOf(to));
    Ratio left = Ratio.of(totalKwh).minus(measured);
    if (left.signum() < 0) {
      throw new EstimateRefusedException(
          "the intervals measured "
              + measured.shown(DECIMALS).toPlainString()
              + " kWh, more than the "
              + totalKwh.toPlainString()
              + " kWh of the register; check both register readings and the range");
    }
    List<EstimatedStretch> profile = profile(energy, gaps);
    BigDecimal weight =
        profile.stream().map(EstimatedStretch::totalKwh).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weight.signum() <= 0) {
      throw new EstimateRefusedException(
          "the comparable days measured nothing in these hours; spread the total evenly");
    }
    return scaled(profile, left, weight, measured);
  }

  private List<EstimatedStretch> profile(ActualEnergy energy, List<EnergyGap> gaps) {
    if (shape != null) {
      return shape.profile(energy, gaps);
    }
    return gaps.stream()
        .map(
            gap ->
                energy.stretch(
                    gap.first(), Collections.nCopies(gap.count(), BigDecimal.ONE), Map.of()))
        .toList();
  }

  /** Rounds the running total, so that no rounding is left over at the end. */
  private List<EstimatedStretch> scaled(
      List<EstimatedStretch> profile, Ratio left, BigDecimal weight, Ratio measured) {
    List<EstimatedStretch> scaled = new ArrayList<>();
    BigDecimal weightSoFar = BigDecimal.ZERO;
    BigDecimal kwhSoFar = BigDecimal.ZERO;
    for (EstimatedStretch stretch : profile) {
      List<BigDecimal> kwh = new ArrayList<>();
      for (BigDecimal each : stretch.kwh()) {
        weightSoFar = weightSoFar.add(each);
        BigDecimal running = left.times(weightSoFar).dividedBy(weight).shown(DECIMALS);
        kwh.add(running.subtract(kwhSoFar));
        kwhSoFar = running;
      }
      Map<String, String> determinants = new LinkedHashMap<>();
      determinants.put("registerKwh", totalKwh.toPlainString());
      determinants.put("measuredKwh", measured.shown(DECIMALS).toPlainString());
      determinants.put("missingKwh", left.shown(DECIMALS).toPlainString());
      determinants.putAll(stretch.determinants());
      scaled.add(new EstimatedStretch(stretch.fromUtc(), stretch.toUtc(), kwh, determinants));
    }
    return scaled;
  }
}
