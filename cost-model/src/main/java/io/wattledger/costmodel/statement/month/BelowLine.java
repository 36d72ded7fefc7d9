package io.wattledger.costmodel.statement.month;

import io.wattledger.kernel.explain.SourceRef;
import io.wattledger.kernel.money.Money;

/**
 * What is shown below the four components and is no part of the cost per coin.
 *
 * @param kind {@code IMPAIRMENT} or {@code DISPOSAL}
 * @param amount the loss, positive; for a disposal the carrying amount given up, before proceeds
 * @param description in the reader's words
 * @param siteCode the site
 * @param modelCode the machine model, null for infrastructure
 * @param source the record it was read from
 */
public record BelowLine(
    String kind,
    Money amount,
    String description,
    String siteCode,
    String modelCode,
    SourceRef source) {}
