package io.wattledger.service.imports;

/** Whether and how an applied import of a kind is taken back as a whole. */
public sealed interface Undoing {

  /**
   * The kind has no undo.
   *
   * @param reason why, and what to do instead
   */
  record Impossible(String reason) implements Undoing {}

  /**
   * The kind's imports are taken back by reversal: a record that the import created is withdrawn, a
   * record that it changed gets its content before as a further version. All methods run in one
   * transaction.
   */
  non-sealed interface Possible extends Undoing {

    /** Holds the import's records against other changes until the transaction ends. */
    void hold(AppliedImport imported);

    /** What would be reversed, which months that touches, and what stands against it. */
    UndoFindings examine(AppliedImport imported);

    /**
     * Reverses; called after {@link #hold} and an {@link #examine} without blockers, in open months
     * only. Each reversed record is audited and published in the feature's own manner.
     *
     * @param reason why, in the user's words
     */
    void reverse(AppliedImport imported, String reason);
  }
}
