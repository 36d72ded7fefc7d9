package io.wattledger.fleet.site;

/** Whether a site takes machines. */
public enum SiteStatus {
  /** In operation or being built. */
  ACTIVE,
  /** Given up: its history stays, new machines are refused. */
  CLOSED
}
