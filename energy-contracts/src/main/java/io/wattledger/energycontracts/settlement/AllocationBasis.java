package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.meter.MeterRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Everything that the shares of a bill were split by, stored with it and never changed: the same
 * shares follow from it whatever is corrected later. See docs/formulas/energy-allocation.md.
 *
 * @param residualUse the use of what no submeter took
 * @param meters the contract's meters as they were
 * @param stretches what each of them measured: in the bill's month first, in the days of lines, and
 *     in the windows of billed peaks, which may lie in earlier months
 * @param lines what a line is split by beside the energy of its own days
 */
public record AllocationBasis(
    EnergyUse residualUse, List<BasisMeter> meters, List<Stretch> stretches, List<Line> lines) {

  /** Copies the lists. */
  public AllocationBasis {
    meters = List.copyOf(meters);
    stretches = List.copyOf(stretches);
    lines = List.copyOf(lines);
  }

  /**
   * A meter as it was.
   *
   * @param code its code
   * @param role MAIN, SUBMETER or BUILDING
   * @param use what its energy is for
   * @param consumerRef the consumer behind it, absent for none
   * @param buildingCode the building's meter behind which it stands, absent for none
   * @param valuesSha256 SHA-256 of its values in the bill's month
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BasisMeter(
      String code,
      MeterRole role,
      EnergyUse use,
      String consumerRef,
      String buildingCode,
      String valuesSha256) {}

  /**
   * What the meters measured in a stretch of time.
   *
   * @param from its start
   * @param to its end
   * @param readings what each meter measured, in the order of the meters
   */
  public record Stretch(Instant from, Instant to, List<MeterReading> readings) {

    /** Copies the readings. */
    public Stretch {
      readings = List.copyOf(readings);
    }
  }

  /**
   * What a meter measured in a stretch, and by which versions of its readings.
   *
   * @param meterCode the meter
   * @param kwh its energy
   * @param intervals how many of its intervals have a reading
   * @param estimatedIntervals how many of these were estimated
   * @param highestVersion the highest version among these readings, 0 without any
   * @param newestReadingAt when the last of them was stored, absent without any
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MeterReading(
      String meterCode,
      BigDecimal kwh,
      int intervals,
      int estimatedIntervals,
      int highestVersion,
      Instant newestReadingAt) {}

  /**
   * What a line is split by.
   *
   * @param lineNo its number
   * @param windows the stretches that set its billed demand, empty for none
   * @param curtailed what uses stayed below their baselines in its days, empty unless it is split
   *     by that
   */
  public record Line(int lineNo, List<Window> windows, List<Curtailed> curtailed) {

    /** Copies the lists. */
    public Line {
      windows = List.copyOf(windows);
      curtailed = List.copyOf(curtailed);
    }
  }

  /**
   * A window that set a billed demand.
   *
   * @param from its start
   * @param to its end
   */
  public record Window(Instant from, Instant to) {}

  /**
   * What a use, or a consumer, stayed below its baseline.
   *
   * @param use the use
   * @param consumerRef the consumer, absent for the use as a whole
   * @param kwh Σ (baseline − metered)⁺
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Curtailed(EnergyUse use, String consumerRef, BigDecimal kwh) {}
}
