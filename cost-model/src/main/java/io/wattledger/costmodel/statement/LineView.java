package io.wattledger.costmodel.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.explain.SourceRef;
import java.math.BigDecimal;

/**
 * One line of a statement, as far as the scope bears it.
 *
 * @param period the month
 * @param lineNo its number in the month
 * @param component where it stands
 * @param amount what the scope bears
 * @param currency ISO 4217 code
 * @param description in the reader's words
 * @param siteCode the site it belongs to, absent when it is shared
 * @param modelCode the model it belongs to, absent when it is spread
 * @param driver by what it is shared, absent for a site's own cost
 * @param cash whether it counts in the cash definition
 * @param source the record it was read from
 * @param explanation how the amount came about, when asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
    String period,
    int lineNo,
    CostComponent component,
    BigDecimal amount,
    String currency,
    String description,
    String siteCode,
    String modelCode,
    SharingDriver driver,
    boolean cash,
    SourceRef source,
    Explanation explanation) {}
