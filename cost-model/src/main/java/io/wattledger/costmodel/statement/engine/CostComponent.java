package io.wattledger.costmodel.statement.engine;

/** The four components of what a coin costs, in the statement's order. */
public enum CostComponent {
  /** Power bills of the mining use, sell-back credits inside, and cooling. */
  ENERGY_AND_COOLING("Energy and cooling"),
  /** Depreciation of mining assets and their maintenance. */
  DEPRECIATION_AND_MAINTENANCE("Depreciation and maintenance"),
  /** Interest, lease interest, amortised debt cost and fees; never principal. */
  CAPITAL_AND_FINANCING("Capital and financing"),
  /** Everything else, the pool fee included. */
  OVERHEAD_AND_FEES("Overhead and fees");

  private final String label;

  CostComponent(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
