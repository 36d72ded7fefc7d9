package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a bill line is split over the uses behind the contract's meters, exact to the cent. See
 * docs/formulas/energy-allocation.md.
 */
public sealed interface AllocationRule {

  /** Reports what is missing or contradicts within the rule. */
  default void examine(TermsFindings findings) {}

  /** Hands this rule to the visitor's method for its variant. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Handles every variant of the rules; the compiler refuses a handler that forgot one.
   *
   * @param <R> what handling a rule yields
   */
  interface Visitor<R> {

    /** Handles a split by metered energy. */
    R meteredEnergy(MeteredEnergy rule);

    /** Handles uses that pay by the unit. */
    R atUnitPrice(AtUnitPrice rule);

    /** Handles stated percentages. */
    R fixedShare(FixedShare rule);

    /** Handles a single bearer. */
    R only(Only rule);

    /** Handles the residual use as single bearer. */
    R residual(Residual rule);

    /** Handles a split that follows other components. */
    R asComponents(AsComponents rule);

    /** Handles a split by the demand that was billed. */
    R billedPeak(BilledPeak rule);

    /** Handles a split by the load that was curtailed. */
    R curtailedLoad(CurtailedLoad rule);
  }

  /** By the metered energy of the uses: the rule when a component states none. */
  record MeteredEnergy() implements AllocationRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.meteredEnergy(this);
    }
  }

  /**
   * The named uses pay their metered energy at the line's unit price, the residual use the rest.
   *
   * @param uses the uses that pay by the unit, for example AI
   */
  record AtUnitPrice(List<EnergyUse> uses) implements AllocationRule {

    /** Copies the uses. */
    public AtUnitPrice {
      uses = uses == null ? List.of() : List.copyOf(uses);
    }

    @Override
    public void examine(TermsFindings findings) {
      if (uses.isEmpty()) {
        findings.invalid("uses", "needs at least one use: MINING, AI or HOSTED");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.atUnitPrice(this);
    }
  }

  /**
   * Stated percentages; what they leave to 100 goes to the residual use.
   *
   * @param percentByUse percentage of each use, 0 to 100, together at most 100
   */
  record FixedShare(Map<EnergyUse, BigDecimal> percentByUse) implements AllocationRule {

    /** Copies the percentages, in the order of the uses. */
    public FixedShare {
      Map<EnergyUse, BigDecimal> ordered = new EnumMap<>(EnergyUse.class);
      if (percentByUse != null) {
        ordered.putAll(percentByUse);
      }
      percentByUse = Collections.unmodifiableMap(ordered);
    }

    @Override
    public void examine(TermsFindings findings) {
      if (percentByUse.isEmpty()) {
        findings.invalid("percentByUse", "needs at least one use with its percentage");
      }
      TermsFindings here = findings.at("percentByUse");
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<EnergyUse, BigDecimal> share : percentByUse.entrySet()) {
        if (share.getValue() == null) {
          here.invalid(share.getKey().name(), "is required");
          return;
        }
        here.optionalPercent(share.getKey().name(), share.getValue());
        sum = sum.add(share.getValue());
      }
      if (sum.compareTo(BigDecimal.valueOf(100)) > 0) {
        findings.contradiction(
            "percentByUse", "the shares add to " + sum.toPlainString() + " %, above 100");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.fixedShare(this);
    }
  }

  /**
   * One use bears the whole line.
   *
   * @param use the use that pays
   */
  record Only(EnergyUse use) implements AllocationRule {
    @Override
    public void examine(TermsFindings findings) {
      if (use == null) {
        findings.invalid("use", "is required: MINING, AI or HOSTED");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.only(this);
    }
  }

  /** The use that the main meter's energy has when no submeter took it bears the whole line. */
  record Residual() implements AllocationRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.residual(this);
    }
  }

  /**
   * In the proportion in which the uses bear other components: the rule of a tax that states none.
   *
   * @param components names of components that stand before this one
   */
  record AsComponents(List<String> components) implements AllocationRule {

    /** Copies the names. */
    public AsComponents {
      components = components == null ? List.of() : List.copyOf(components);
    }

    @Override
    public void examine(TermsFindings findings) {
      if (components.isEmpty()) {
        findings.invalid("components", "needs at least one component that stands before this one");
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.asComponents(this);
    }
  }

  /**
   * By what each use took in the windows that set the billed demand: the part of a ratchet goes to
   * those who set it, a coincident peak to those who ran in it, and who was not there pays nothing.
   */
  record BilledPeak() implements AllocationRule {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.billedPeak(this);
    }
  }

  /**
   * By what each use stayed below its baseline: what was sold back, or credited for curtailment,
   * belongs to the load that made way.
   *
   * @param baselineKw what each use would have taken, in kW
   */
  record CurtailedLoad(Map<EnergyUse, BigDecimal> baselineKw) implements AllocationRule {

    /** Copies the baselines, in the order of the uses. */
    public CurtailedLoad {
      Map<EnergyUse, BigDecimal> ordered = new EnumMap<>(EnergyUse.class);
      if (baselineKw != null) {
        ordered.putAll(baselineKw);
      }
      baselineKw = Collections.unmodifiableMap(ordered);
    }

    @Override
    public void examine(TermsFindings findings) {
      if (baselineKw.isEmpty()) {
        findings.invalid("baselineKw", "needs at least one use with its baseline");
      }
      baselineKw.forEach((use, kw) -> findings.at("baselineKw").requireNotNegative(use.name(), kw));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.curtailedLoad(this);
    }
  }
}
