package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * One line of a statement as cost-model states it.
 *
 * @param period the month
 * @param lineNo its number in the month
 * @param component where it stands
 * @param amount what the scope bears
 * @param currency ISO 4217 code
 * @param description in the reader's words
 * @param siteCode the site it belongs to, null when it is shared
 * @param modelCode the model it belongs to, null when it is spread
 * @param driver by what it is shared, null for a site's own cost
 * @param cash whether it counts in the cash definition
 * @param source the record it was read from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StatementLine(
    String period,
    int lineNo,
    String component,
    BigDecimal amount,
    String currency,
    String description,
    String siteCode,
    String modelCode,
    String driver,
    boolean cash,
    Source source) {

  /**
   * A record behind a line.
   *
   * @param service the service that owns it
   * @param type the kind of record
   * @param id its id
   * @param href its address below the gateway
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(String service, String type, String id, String href) {}
}
