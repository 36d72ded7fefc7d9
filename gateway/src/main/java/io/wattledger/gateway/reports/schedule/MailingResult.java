package io.wattledger.gateway.reports.schedule;

/** How one try of a run ended. */
sealed interface MailingResult {

  /**
   * For good.
   *
   * @param status how
   * @param reason why not as it should, null when all is well
   */
  record Ended(RunStatus status, String reason) implements MailingResult {}

  /**
   * To be tried again.
   *
   * @param reason what was in the way
   */
  record PutOff(String reason) implements MailingResult {}

  /** Another gateway has the run by now, or it was called off: nothing is noted. */
  record Lost() implements MailingResult {}
}
