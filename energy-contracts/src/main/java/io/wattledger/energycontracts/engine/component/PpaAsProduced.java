package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A power purchase agreement by which the site takes what a plant produces, with an agreed clause
 * for hours of negative prices. See docs/formulas/ppa.md.
 *
 * @param name what the line is called
 * @param generationSeries code of the series of generated power, null when the contract's own main
 *     meters measure the generation
 * @param pricePerMwh the agreed price
 * @param negativePrice what is paid while the market price is below zero, FULL_PRICE when absent
 * @param marketSeries code of the market price, needed by every clause but FULL_PRICE
 * @param settlement whether the energy is delivered and paid, or only the difference to the market
 *     is settled; DELIVERY when absent
 * @param attributes what comes with each MWh beside the energy, null for nothing
 * @param allocation how the line is split over uses
 */
public record PpaAsProduced(
    String name,
    String generationSeries,
    BigDecimal pricePerMwh,
    NegativePrice negativePrice,
    String marketSeries,
    SettledAs settlement,
    CertificateTerms attributes,
    AllocationRule allocation)
    implements ChargeComponent {

  /** What the site pays for generation while the market price is below zero. */
  public enum NegativePrice {
    /** The agreed price, as always. */
    FULL_PRICE,
    /** The agreed price reduced by what the market price is below zero. */
    REDUCED_PRICE,
    /** Nothing. */
    NO_PAYMENT
  }

  /** How the agreement is settled. */
  public enum SettledAs {
    /** The site receives the energy and pays for it. */
    DELIVERY,
    /** The site pays what the agreed price exceeds the market price by, or receives it. */
    DIFFERENCE
  }

  /** Fills in clause and settlement. */
  public PpaAsProduced {
    negativePrice = negativePrice == null ? NegativePrice.FULL_PRICE : negativePrice;
    settlement = settlement == null ? SettledAs.DELIVERY : settlement;
  }

  /** Whether the amount depends on the market price. */
  public boolean needsMarketPrice() {
    return negativePrice != NegativePrice.FULL_PRICE || settlement == SettledAs.DIFFERENCE;
  }

  @Override
  public ComponentType type() {
    return ComponentType.PPA_AS_PRODUCED;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.ppaAsProduced(this);
  }

  @Override
  public Set<String> priceSeriesRead() {
    return marketSeries == null ? Set.of() : Set.of(marketSeries);
  }

  @Override
  public Set<String> powerSeriesRead() {
    return generationSeries == null ? Set.of() : Set.of(generationSeries);
  }

  @Override
  public ChargeComponent named(String newName) {
    return new PpaAsProduced(
        newName,
        generationSeries,
        pricePerMwh,
        negativePrice,
        marketSeries,
        settlement,
        attributes,
        allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    findings.requireDecimal("pricePerMwh", pricePerMwh);
    if (generationSeries != null) {
      findings.requireText("generationSeries", generationSeries);
    }
    if (needsMarketPrice() || marketSeries != null) {
      findings.requireText("marketSeries", marketSeries);
    }
    if (attributes != null) {
      attributes.examine(findings.at("attributes"));
    }
    NotByUnitPrice.examine(findings, allocation, "generation is not what a use consumed");
  }
}
