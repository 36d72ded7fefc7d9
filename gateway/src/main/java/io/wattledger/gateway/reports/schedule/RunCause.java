package io.wattledger.gateway.reports.schedule;

/** Why a run exists. */
public enum RunCause {
  /** It was due. */
  DUE,
  /** The newest of several that were due while nobody could send. */
  CATCH_UP,
  /** A month was closed. */
  CLOSE,
  /** Somebody asked for it. */
  MANUAL
}
