package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A power purchase agreement for a steady power that a plant with another shape delivers. Either
 * the seller bears the shape, and the site pays the baseload; or the site does, and pays the
 * generation and trades the difference at the market. See docs/formulas/ppa.md.
 *
 * @param name what the lines are called
 * @param baseloadKw the baseload around the clock, in kW; null when shaped or when it is the
 *     metered load
 * @param shape the baseload by hours, empty when flat or when it is the metered load
 * @param pricePerMwh the agreed price
 * @param generationSeries code of the series of generated power, needed when the buyer bears the
 *     shape
 * @param marketSeries code of the market price, needed when the buyer bears the shape
 * @param shapeBorneBy who bears what the generation differs from the baseload by, SELLER when
 *     absent
 * @param attributes what comes with each MWh beside the energy, null for nothing
 * @param allocation how the lines are split over uses
 */
public record PpaBaseload(
    String name,
    BigDecimal baseloadKw,
    List<ShapePeriod> shape,
    BigDecimal pricePerMwh,
    String generationSeries,
    String marketSeries,
    Party shapeBorneBy,
    CertificateTerms attributes,
    AllocationRule allocation)
    implements ChargeComponent {

  /** A side of the agreement. */
  public enum Party {
    /** Who sells. */
    SELLER,
    /** The site. */
    BUYER
  }

  /** Copies the shape and fills in who bears the difference. */
  public PpaBaseload {
    shape = shape == null ? List.of() : List.copyOf(shape);
    shapeBorneBy = shapeBorneBy == null ? Party.SELLER : shapeBorneBy;
  }

  /** Whether the baseload is agreed rather than the metered load. */
  public boolean hasAgreedPower() {
    return baseloadKw != null || !shape.isEmpty();
  }

  /** The baseload through time, when it is agreed. */
  public PowerProfile profile() {
    return new PowerProfile(baseloadKw, shape, null, null, List.of());
  }

  @Override
  public ComponentType type() {
    return ComponentType.PPA_BASELOAD;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.ppaBaseload(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return marketSeries == null ? Set.of() : Set.of(marketSeries);
  }

  @Override
  public Set<String> powerSeriesRead() {
    Set<String> read = new HashSet<>();
    if (generationSeries != null) {
      read.add(generationSeries);
    }
    return read;
  }

  @Override
  public int longestStepMinutes() {
    return hasAgreedPower() ? profile().boundaryMinutes() : 60;
  }

  @Override
  public ChargeComponent named(String newName) {
    return new PpaBaseload(
        newName,
        baseloadKw,
        shape,
        pricePerMwh,
        generationSeries,
        marketSeries,
        shapeBorneBy,
        attributes,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (hasAgreedPower()) {
      profile().examine("baseloadKw", findings);
    }
    findings.requireDecimal("pricePerMwh", pricePerMwh);
    boolean shapeCosts = shapeBorneBy == Party.BUYER;
    if (shapeCosts || generationSeries != null) {
      findings.requireText("generationSeries", generationSeries);
    }
    if (shapeCosts || marketSeries != null) {
      findings.requireText("marketSeries", marketSeries);
    }
    if (attributes != null) {
      attributes.examine(findings.at("attributes"));
    }
    NotByUnitPrice.examine(findings, allocation, "a baseload is not what a use consumed");
  }
}
