package io.wattledger.gateway.reports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Settings of the reports. */
@ConfigMapping(prefix = "wattledger.reports")
public interface ReportSettings {

  /** Reports that are made at the same time. */
  @WithDefault("3")
  int parallelRenderings();

  /** Where people reach the portal, without a slash at the end; links in reports lead there. */
  @WithDefault("http://127.0.0.1:8080")
  URI portalUrl();
}
