/**
 * The cost statement of a month: every cost line of the company, shared out over sites and machine
 * models so that the parts add up to the cent, and divided by the coins that were produced.
 *
 * <p>A {@link io.wattledger.costmodel.statement.engine.CostItem} is one cost with the record it was
 * read from. {@link io.wattledger.costmodel.statement.engine.StatementEngine} gives each item its
 * parts by the stated driver; a {@link io.wattledger.costmodel.statement.engine.MonthStatement}
 * answers for the company, a site or a model. Formulas: docs/formulas/cost-per-btc.md and
 * docs/formulas/statement-drivers.md.
 */
package io.wattledger.costmodel.statement.engine;
