package io.wattledger.aihosting.rating.engine;

import java.util.List;

/**
 * How GPU time is priced. A new model joins the permitted types; then the compiler shows every
 * place that has to know it. See docs/formulas/gpu-hour-pricing.md.
 */
public sealed interface PriceModel permits Reserved, OnDemand {

  /** Hands this model to the visitor's method for its variant. */
  <R> R accept(PriceModelVisitor<R> visitor);

  /** What is missing or outside its range. */
  List<PriceFinding> examine();
}
