package io.wattledger.costmodel.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.kernel.explain.Explanation;
import java.math.BigDecimal;

/**
 * What a pool owes.
 *
 * @param payoutBtc BTC after the pool fee
 * @param explanation how it came about; absent unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PoolPayoutResponse(BigDecimal payoutBtc, Explanation explanation) {}
