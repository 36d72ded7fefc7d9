package io.wattledger.aihosting.rating.engine;

/**
 * One method for each price model.
 *
 * @param <R> what is made of a model
 */
public interface PriceModelVisitor<R> {

  /** A reservation. */
  R reserved(Reserved reserved);

  /** Use on demand. */
  R onDemand(OnDemand onDemand);
}
