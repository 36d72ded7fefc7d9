package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An asset batch as fleet states it.
 *
 * @param id its id
 * @param code its code
 * @param siteCode its site
 * @param use MINING or AI
 * @param modelCode its model, null for infrastructure
 * @param description what it is
 * @param quantity how many
 * @param totalCost what all cost together
 * @param currency ISO 4217 code
 * @param inServiceOn when it was placed in service
 * @param usefulLifeMonths months of depreciation
 * @param status where it is in its life
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssetBatch(
    String id,
    String code,
    String siteCode,
    String use,
    String modelCode,
    String description,
    int quantity,
    BigDecimal totalCost,
    String currency,
    LocalDate inServiceOn,
    Integer usefulLifeMonths,
    String status) {}
