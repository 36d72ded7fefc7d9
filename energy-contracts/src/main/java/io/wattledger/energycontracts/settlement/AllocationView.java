package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.AllocationRule;
import io.wattledger.energycontracts.engine.component.ComponentType;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.engine.share.MeterEnergy;
import io.wattledger.energycontracts.engine.share.StretchEnergy;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Who bears a bill, line by line: total = allocated. See docs/formulas/energy-allocation.md.
 *
 * @param settlementId the bill
 * @param contractCode its contract
 * @param period its month
 * @param version its version
 * @param currency its currency
 * @param total the bill's total
 * @param allocated the sum of all parts
 * @param lines its lines with their parts
 * @param buildings what each building took beside its consumers, as the readings were when the bill
 *     was settled
 * @param outdated why settling again would give another bill, absent while it would not
 * @param settledAt when the bill was settled
 * @param inputsHash SHA-256 over everything that the bill was computed from
 * @param reproduced whether the stored basis has its hash still and gives these very parts when it
 *     is split again; absent without a basis
 * @param basisSha256 SHA-256 of the stored basis
 * @param basis what the parts were split by, absent for a bill from before it was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationView(
    UUID settlementId,
    String contractCode,
    YearMonth period,
    int version,
    String currency,
    BigDecimal total,
    BigDecimal allocated,
    List<AllocatedLine> lines,
    List<BuildingOverheadView> buildings,
    BillOutdated outdated,
    Instant settledAt,
    String inputsHash,
    Boolean reproduced,
    String basisSha256,
    AllocationBasis basis) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A line and who bears it.
   *
   * @param lineNo its number
   * @param component name of the charge component
   * @param type its variant
   * @param part which of the component's lines this is, absent when it has one only
   * @param amount the line's amount
   * @param rule how it is split
   * @param parts who bears it; they add up to the amount
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AllocatedLine(
      int lineNo,
      String component,
      ComponentType type,
      String part,
      BigDecimal amount,
      AllocationRule rule,
      List<AllocatedPart> parts) {}

  /**
   * What one use or consumer bears of a line.
   *
   * @param use the use
   * @param consumerRef the consumer's opaque reference, absent for the use as a whole
   * @param amount what it bears
   * @param percent that in percent of the line, absent where the line is nothing
   * @param explanation why, when asked for: the weights with the intervals, versions and hashes of
   *     the readings behind them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AllocatedPart(
      EnergyUse use,
      String consumerRef,
      BigDecimal amount,
      BigDecimal percent,
      Explanation explanation) {}

  /**
   * What a building took beside its consumers.
   *
   * @param meterCode the building's meter
   * @param energyKwh what it measured
   * @param consumersKwh what its consumers took
   * @param overheadKwh the difference
   * @param factor power usage effectiveness, to four decimals; absent without consumption
   * @param explanation down to the readings
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BuildingOverheadView(
      String meterCode,
      BigDecimal energyKwh,
      BigDecimal consumersKwh,
      BigDecimal overheadKwh,
      BigDecimal factor,
      Explanation explanation) {

    static BuildingOverheadView of(
        StretchEnergy month, MeterEnergy building, Explanation explanation) {
      BigDecimal consumers = StretchEnergy.sum(month.consumersOf(building.meterCode()));
      return new BuildingOverheadView(
          building.meterCode(),
          building.kwh(),
          consumers,
          building.kwh().subtract(consumers),
          consumers.signum() == 0
              ? null
              : building.kwh().divide(consumers, 4, RoundingMode.HALF_EVEN),
          explanation);
    }
  }

  /** A bill from before bases were kept. */
  static AllocationView of(Settlement bill) {
    return of(bill, null, (line, share, amount) -> null);
  }

  /** A bill with the stored basis of its shares. */
  static AllocationView of(
      Settlement bill, AllocationBasisRepository.Stored stored, boolean explain) {
    return of(bill, stored, explain ? new PartOrigin(bill, stored)::of : (a, b, c) -> null);
  }

  private static AllocationView of(
      Settlement bill, AllocationBasisRepository.Stored stored, Explaining explaining) {
    return new AllocationView(
        bill.id(),
        bill.contractCode(),
        bill.period(),
        bill.version(),
        bill.currency(),
        bill.total(),
        bill.shares().stream()
            .map(ShareView::amount)
            .reduce(BigDecimal.ZERO.setScale(bill.total().scale()), BigDecimal::add),
        bill.lines().stream().map(line -> line(line, bill.shares(), explaining)).toList(),
        stored == null ? List.of() : new PartOrigin(bill, stored).buildings(),
        bill.outdated(),
        bill.settledAt(),
        bill.inputsHash(),
        stored == null
            ? null
            : stored.isIntact() && SharesOfBasis.isReproduced(stored.basis(), bill),
        stored == null ? null : stored.sha256(),
        stored == null ? null : stored.basis());
  }

  /** Says why a consumer bears a part of a line. */
  private interface Explaining {
    Explanation why(LineView line, ShareView share, BigDecimal amount);
  }

  private static AllocatedLine line(LineView line, List<ShareView> shares, Explaining explaining) {
    List<AllocatedPart> parts = new ArrayList<>();
    for (ShareView share : shares) {
      share.lines().stream()
          .filter(part -> part.lineNo() == line.lineNo())
          .forEach(part -> parts.add(part(line, share, part.amount(), explaining)));
    }
    return new AllocatedLine(
        line.lineNo(),
        line.component(),
        line.type(),
        line.part(),
        line.amount(),
        line.allocation() == null ? new AllocationRule.MeteredEnergy() : line.allocation(),
        parts);
  }

  private static AllocatedPart part(
      LineView line, ShareView share, BigDecimal amount, Explaining explaining) {
    BigDecimal percent =
        line.amount().signum() == 0
            ? null
            : amount.multiply(HUNDRED).divide(line.amount(), 4, RoundingMode.HALF_EVEN);
    return new AllocatedPart(
        share.use(), share.consumerRef(), amount, percent, explaining.why(line, share, amount));
  }
}
