package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A pool's payout as cost-model states it.
 *
 * @param id its id
 * @param siteCode the site that produced the coins
 * @param pool the pool
 * @param day the UTC day
 * @param grossBtc coins before the pool's fee
 * @param poolFeeBtc the fee
 * @param reference the pool's own reference
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PoolPayout(
    String id,
    String siteCode,
    String pool,
    LocalDate day,
    BigDecimal grossBtc,
    BigDecimal poolFeeBtc,
    String reference) {}
