package io.wattledger.costmodel.market.fees;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wattledger.costmodel.market.undo.MarketFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of the mean transaction fees of a UTC day's blocks.
 *
 * @param date the UTC day
 * @param meanFeesBtcPerBlock mean fees of a block in BTC; null states that they are unknown
 * @param withdrawn whether its import was undone and nothing was there before
 * @param version 1 for the first, counted up with each correction
 * @param source where it comes from, in words
 * @param importId the import that brought it, null when a person entered it
 * @param reason why a person entered or changed it, null for an import
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
public record BlockFeeDay(
    LocalDate date,
    BigDecimal meanFeesBtcPerBlock,
    boolean withdrawn,
    int version,
    String source,
    UUID importId,
    String reason,
    String recordedBy,
    Instant recordedAt)
    implements MarketFigure<BlockFeeDay> {

  /** Whether a person entered it, beside any import. */
  @JsonProperty
  public boolean manual() {
    return importId == null;
  }

  @Override
  public String id() {
    return date.toString();
  }

  @Override
  public BlockFeeDay withdrawal() {
    return new BlockFeeDay(
        date, meanFeesBtcPerBlock, true, version, source, null, null, recordedBy, recordedAt);
  }

  @Override
  public BlockFeeDay again(int next, String why, String by, Instant at) {
    return new BlockFeeDay(
        date, meanFeesBtcPerBlock, withdrawn, next, source, importId, why, by, at);
  }

  /** Whether it states this mean; a withdrawn one states nothing. */
  boolean states(BigDecimal mean) {
    if (withdrawn) {
      return false;
    }
    if (mean == null || meanFeesBtcPerBlock == null) {
      return mean == null && meanFeesBtcPerBlock == null;
    }
    return meanFeesBtcPerBlock.compareTo(mean) == 0;
  }
}
