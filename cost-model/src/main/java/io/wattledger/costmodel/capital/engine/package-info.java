/**
 * Depreciation of an asset and the monthly cost of a debt, to the cent and with explanations.
 *
 * <p>Everything is counted by calendar month. Amounts spread over months are cut by the cumulative
 * rule of {@link io.wattledger.costmodel.capital.engine.EvenSpread}, so that the months add up to
 * the amount exactly. See docs/formulas/depreciation.md and docs/formulas/debt.md.
 */
package io.wattledger.costmodel.capital.engine;
