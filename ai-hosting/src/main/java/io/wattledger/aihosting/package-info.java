/**
 * AI hosting: customers who rent GPUs, the capacity promised to them, what they used and what it
 * costs. The service keeps its month locks, audit trail and change feed from the start, so that a
 * month closed in cost-model is closed here too.
 */
package io.wattledger.aihosting;
