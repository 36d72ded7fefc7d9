package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A cap, a floor or both as a hedge of their own: what the held price differs from the index by, on
 * a notional or on the metered quantity, and the premium. See docs/formulas/hedges.md.
 *
 * @param name what the lines are called
 * @param quantity which metered energy is hedged, ALL when neither this nor a notional is stated
 * @param notionalKw the notional around the clock, in kW; null for the metered quantity
 * @param shape the notional by hours, empty for the metered quantity or a flat notional
 * @param from first local day of the hedge, null when it has no term of its own
 * @param to first local day after it, null when open
 * @param priceSeries code of the index
 * @param floorPerMwh below it the site pays the difference, null for no floor
 * @param capPerMwh above it the site receives the difference, null for no cap
 * @param premiumPerMwh what the hedge costs per MWh hedged, negative when the site receives it,
 *     null for none
 * @param allocation how the lines are split over uses
 */
public record Collar(
    String name,
    EnergyQuantity quantity,
    BigDecimal notionalKw,
    List<ShapePeriod> shape,
    LocalDate from,
    LocalDate to,
    String priceSeries,
    BigDecimal floorPerMwh,
    BigDecimal capPerMwh,
    BigDecimal premiumPerMwh,
    AllocationRule allocation)
    implements ChargeComponent {

  /** Copies the shape. */
  public Collar {
    shape = shape == null ? List.of() : List.copyOf(shape);
  }

  /** Whether an agreed notional is hedged rather than the metered quantity. */
  public boolean hasNotional() {
    return notionalKw != null || !shape.isEmpty();
  }

  /** Which metered energy is hedged when there is no notional. */
  public EnergyQuantity meteredQuantity() {
    return quantity == null ? EnergyQuantity.ALL : quantity;
  }

  /** The notional through time. */
  public PowerProfile profile() {
    return new PowerProfile(notionalKw, shape, from, to, List.of());
  }

  @Override
  public ComponentType type() {
    return ComponentType.COLLAR;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.collar(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return Set.of(priceSeries);
  }

  @Override
  public int longestStepMinutes() {
    return hasNotional() ? profile().boundaryMinutes() : 60;
  }

  @Override
  public boolean needsBlock() {
    return quantity == EnergyQuantity.ABOVE_BLOCK;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new Collar(
        newName,
        quantity,
        notionalKw,
        shape,
        from,
        to,
        priceSeries,
        floorPerMwh,
        capPerMwh,
        premiumPerMwh,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireText("priceSeries", priceSeries);
    PriceBand.examine(floorPerMwh, capPerMwh, findings);
    if (floorPerMwh == null && capPerMwh == null) {
      findings.invalid("capPerMwh", "is required (or floorPerMwh)");
    }
    findings.optionalDecimal("premiumPerMwh", premiumPerMwh);
    if (hasNotional()) {
      profile().examine("notionalKw", findings);
      if (quantity != null) {
        findings.contradiction(
            "quantity", "states what is hedged beside the notional; keep one of them");
      }
    } else if (from != null || to != null) {
      findings.contradiction(
          from == null ? "to" : "from", "a term needs a notional; else the version's days hold");
    }
    NotByUnitPrice.examine(findings, allocation, "a hedge has a price by interval");
  }
}
