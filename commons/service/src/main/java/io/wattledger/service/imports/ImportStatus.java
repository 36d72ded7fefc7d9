package io.wattledger.service.imports;

/** How far an import is. */
public enum ImportStatus {
  /** Rows are being read. */
  RUNNING,
  /** It was a preview: everything was checked and nothing stored. */
  PREVIEWED,
  /** Stored. */
  APPLIED,
  /** It was stored and taken back as a whole. */
  UNDONE,
  /** Rows or the file were unreadable; nothing was stored. */
  REFUSED,
  /** The service ended in the middle; nothing was stored. */
  INTERRUPTED
}
