/** GPU time from allocation events, pure (docs/formulas/gpu-hours.md). */
package io.wattledger.aihosting.usage.engine;
