package io.wattledger.energycontracts.deadline;

/** What a deadline is about. */
public enum DeadlineKind {
  /** Last day to give notice, for example against a renewal. */
  NOTICE("Notice"),
  /** Day on which the contract renews itself. */
  RENEWAL("Renewal"),
  /** Last day to choose between what the contract offers. */
  ELECTION("Election"),
  /** Day on which a report or a filing is due. */
  REPORT("Report"),
  /** Anything else that has a day. */
  OTHER("Deadline"),
  /** Last day on which any version holds; follows from the contract and cannot be entered. */
  EXPIRY("Expiry");

  private final String title;

  DeadlineKind(String title) {
    this.title = title;
  }

  /** The word that people read. */
  public String title() {
    return title;
  }
}
