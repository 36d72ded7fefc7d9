/**
 * The life of a month: open, closed with a hash over all its facts, reopened with a reason. A close
 * first locks the month at every owner of facts, then reads the facts, then stores facts and
 * figures; what it stored is what a closed month answers with. See docs/formulas/statement-hash.md.
 */
package io.wattledger.costmodel.period;
