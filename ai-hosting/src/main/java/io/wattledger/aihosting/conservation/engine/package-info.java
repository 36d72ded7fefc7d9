/** Where capacity went, to the second, pure (docs/formulas/gpu-conservation.md). */
package io.wattledger.aihosting.conservation.engine;
