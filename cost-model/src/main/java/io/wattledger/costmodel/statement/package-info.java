/**
 * Cost statements as people ask for them: by month, quarter or trailing twelve months, for the
 * company, a site or a model, with lines, explanations and downloads. A closed month answers from
 * what its close stored.
 */
package io.wattledger.costmodel.statement;
