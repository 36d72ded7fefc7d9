package io.wattledger.costmodel.clients;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An asset batch as fleet states it for a month.
 *
 * @param id its id
 * @param code its code
 * @param siteCode its site
 * @param category MACHINE or INFRASTRUCTURE
 * @param use MINING or AI
 * @param modelCode its model, null for infrastructure
 * @param description what it is
 * @param quantity number of equal assets
 * @param unitCost cost of one
 * @param currency ISO 4217 code
 * @param inServiceOn first day of service, null before
 * @param usefulLifeMonths its useful life
 * @param salvageValuePerUnit expected back for one
 * @param retiredOn the day it left the books, null before
 * @param writeDowns impairments
 * @param nameplate what it could do in the month
 * @param version its version, null where fleet states none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FleetBatch(
    String id,
    String code,
    String siteCode,
    String category,
    String use,
    String modelCode,
    String description,
    int quantity,
    BigDecimal unitCost,
    String currency,
    LocalDate inServiceOn,
    int usefulLifeMonths,
    BigDecimal salvageValuePerUnit,
    LocalDate retiredOn,
    List<WriteDown> writeDowns,
    Nameplate nameplate,
    Long version) {

  /** Fills in what may be left out. */
  public FleetBatch {
    writeDowns = writeDowns == null ? List.of() : List.copyOf(writeDowns);
  }

  /**
   * An impairment.
   *
   * @param on its day
   * @param carryingAmount what the whole batch is worth afterwards
   * @param reason why
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record WriteDown(LocalDate on, BigDecimal carryingAmount, String reason) {}

  /**
   * Service and nameplate of the month.
   *
   * @param daysInService UTC days in service
   * @param thHours nameplate hashrate times hours, null unless it mines
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Nameplate(int daysInService, BigDecimal thHours) {}
}
