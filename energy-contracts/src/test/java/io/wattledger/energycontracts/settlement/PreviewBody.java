package io.wattledger.energycontracts.settlement;

/** What the tests of previews send. */
final class PreviewBody {

  private PreviewBody() {}

  /**
   * A preview in Chicago and dollars.
   *
   * @param components the clauses, separated by commas
   * @param rest the further members
   */
  static String of(String from, String to, String components, String rest) {
    return "{'timeZone':'America/Chicago','from':'"
        + from
        + "','to':'"
        + to
        + "','currency':'USD','components':["
        + components
        + "],"
        + rest
        + "}";
  }
}
