package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;

/**
 * One asset in one month.
 *
 * @param charge the depreciation of the month, zero outside the asset's life
 * @param impairment what write-downs of this month took off the carrying amount
 * @param carryingAmountAtStart the carrying amount before the month
 * @param carryingAmountAtEnd the carrying amount after charge and write-downs, zero once retired
 * @param carryingAmountAtDisposal what was still carried when the asset was retired in this month,
 *     zero otherwise; proceeds less this amount are the gain or loss of the disposal
 * @param explanation how the charge came about
 */
public record DepreciationMonth(
    Money charge,
    Money impairment,
    Money carryingAmountAtStart,
    Money carryingAmountAtEnd,
    Money carryingAmountAtDisposal,
    Explanation explanation) {}
