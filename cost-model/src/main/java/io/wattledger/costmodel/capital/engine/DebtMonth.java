package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;

/**
 * What a debt costs in one month. Principal is shown and is never a cost.
 *
 * @param openingBalance the principal owed before the month, or drawn in it
 * @param interest interest accrued in the month
 * @param amortisedCost the month's part of the costs of raising the debt
 * @param fee the month's agency fee
 * @param principalRepaid principal paid back in the month
 * @param closingBalance the principal owed after the month
 * @param interestExplanation how the interest came about
 * @param amortisedCostExplanation how the part of the debt cost came about, null without such cost
 * @param feeExplanation how the fee came about, null without a fee
 */
public record DebtMonth(
    Money openingBalance,
    Money interest,
    Money amortisedCost,
    Money fee,
    Money principalRepaid,
    Money closingBalance,
    Explanation interestExplanation,
    Explanation amortisedCostExplanation,
    Explanation feeExplanation) {}
