package io.wattledger.gateway.reports.link;

/** Whether a link answers, as far as the link itself is concerned. */
public enum LinkStatus {
  /** It answers while its owner may read the report. */
  ACTIVE,
  /** Its time is over. */
  EXPIRED,
  /** Somebody took it back. */
  REVOKED
}
