/**
 * The fleet service: sites with their buildings, the catalogue of machine models, the batches that
 * carry cost, and single machines with their history.
 *
 * <p>Cost lives in batches; a single machine says where it stands and what became of it. Fleet
 * knows no other service: cost-model pulls the batches that were in service during a month. A month
 * that was closed there is locked here, and every change that would alter its figures is refused.
 */
package io.wattledger.fleet;
