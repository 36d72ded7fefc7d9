package io.wattledger.costmodel.statement;

import io.wattledger.costmodel.period.PeriodState;
import io.wattledger.costmodel.period.PeriodVersion;
import io.wattledger.costmodel.statement.month.MonthCalculation;
import io.wattledger.costmodel.statement.month.MonthFacts;

/**
 * A month as a statement shows it: computed now, or as a close stored it.
 *
 * @param state where the month stands
 * @param shown the close that is shown, null for a month that is computed now
 * @param hash SHA-256 of the facts
 * @param facts the facts
 * @param calculation the figures
 */
record StatementMonth(
    PeriodState state,
    PeriodVersion shown,
    String hash,
    MonthFacts facts,
    MonthCalculation calculation) {}
