/**
 * From the facts of a month to its statement, without any input or output: {@link
 * io.wattledger.costmodel.statement.month.MonthFacts} is everything a month's cost is made of, as
 * it stood at its sources; {@link io.wattledger.costmodel.statement.month.MonthCalculation} turns
 * it into cost items, shares them and names what is missing. Closing stores the facts; computing
 * them again must give the same figures. See docs/formulas/cost-per-btc.md.
 */
package io.wattledger.costmodel.statement.month;
