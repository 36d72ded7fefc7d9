package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A fixed price for a floating one on an agreed quantity: the site pays fixed − floating on the
 * notional, whatever it uses. See docs/formulas/hedges.md.
 *
 * @param name what the line is called
 * @param notionalKw the notional around the clock, in kW; null when shaped
 * @param shape the notional by hours, empty when it is the same around the clock
 * @param from first local day of the swap, null when it has no term of its own
 * @param to first local day after it, null when open
 * @param fixedPricePerMwh the fixed price
 * @param priceSeries code of the floating price
 * @param allocation how the line is split over uses
 */
public record Swap(
    String name,
    BigDecimal notionalKw,
    List<ShapePeriod> shape,
    LocalDate from,
    LocalDate to,
    BigDecimal fixedPricePerMwh,
    String priceSeries,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Copies the shape. */
  public Swap {
    shape = shape == null ? List.of() : List.copyOf(shape);
  }

  /** The notional through time. */
  public PowerProfile profile() {
    return new PowerProfile(notionalKw, shape, from, to, List.of());
  }

  @Override
  public ComponentType type() {
    return ComponentType.SWAP;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.swap(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return Set.of(priceSeries);
  }

  @Override
  public int longestStepMinutes() {
    return profile().boundaryMinutes();
  }

  @Override
  public ChargeComponent named(String newName) {
    return new Swap(
        newName, notionalKw, shape, from, to, fixedPricePerMwh, priceSeries, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    profile().examine("notionalKw", findings);
    findings.requireDecimal("fixedPricePerMwh", fixedPricePerMwh);
    findings.requireText("priceSeries", priceSeries);
    NotByUnitPrice.examine(findings, allocation, "a swap is settled on its notional");
  }
}
