package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.util.List;

/**
 * A percentage of the charged amounts of other components that stand before it: a tax, or a rider,
 * which may be negative. See docs/formulas/settlement.md.
 *
 * @param name what the line is called
 * @param percent the rate, -100 to 100
 * @param appliesTo names of the taxed components; absent, every component before it that is no tax
 * @param allocation how the line is split over uses; absent, it follows the lines it taxes
 */
public record Tax(
    String name, BigDecimal percent, List<String> appliesTo, AllocationRule allocation)
    implements ChargeComponent {

  /** Copies the names. */
  public Tax {
    appliesTo = appliesTo == null ? List.of() : List.copyOf(appliesTo);
  }

  @Override
  public ComponentType type() {
    return ComponentType.TAX;
  }

  @Override
  public <R> R accept(ComponentVisitor<R> visitor) {
    return visitor.tax(this);
  }

  @Override
  public ChargeComponent named(String newName) {
    return new Tax(newName, percent, appliesTo, allocation);
  }

  @Override
  public void examine(TermsFindings findings) {
    if (percent == null) {
      findings.invalid("percent", "is required");
    }
    findings.optionalSignedPercent("percent", percent);
    NotByUnitPrice.examine(findings, allocation, "a percentage has none");
  }
}
