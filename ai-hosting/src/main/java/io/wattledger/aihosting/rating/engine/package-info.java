/**
 * What metered GPU time costs: a sealed family of price models, pure
 * (docs/formulas/gpu-hour-pricing.md).
 */
package io.wattledger.aihosting.rating.engine;
