package io.wattledger.energycontracts.engine.component;

/** The rule that AT_UNIT_PRICE needs a line with one price for every kWh. */
final class NotByUnitPrice {

  private NotByUnitPrice() {}

  static void examine(TermsFindings findings, AllocationRule rule, String why) {
    if (rule instanceof AllocationRule.AtUnitPrice) {
      findings.contradiction(
          "allocation", "AT_UNIT_PRICE needs one price for every kWh, and " + why);
    }
  }
}
