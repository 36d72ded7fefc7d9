package io.wattledger.costmodel.market.overview;

import io.wattledger.costmodel.market.difficulty.DifficultyEpoch;
import io.wattledger.costmodel.network.engine.NetworkEconomics;
import io.wattledger.costmodel.network.engine.NetworkFigures;
import io.wattledger.costmodel.network.engine.NetworkInputs;
import java.math.BigDecimal;

/** Network figures of what is known on a day. */
final class DayFigures {

  private DayFigures() {}

  static NetworkFigures of(
      BigDecimal priceUsd, DifficultyEpoch epoch, BigDecimal meanFeesBtc, Long height) {
    boolean bits = epoch != null && epoch.nBits() != null;
    return NetworkEconomics.of(
        new NetworkInputs(
            height,
            null,
            epoch == null || bits ? null : epoch.difficulty(),
            bits ? epoch.nBits() : null,
            meanFeesBtc,
            priceUsd,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
