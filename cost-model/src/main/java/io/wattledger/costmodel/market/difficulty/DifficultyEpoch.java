package io.wattledger.costmodel.market.difficulty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.wattledger.costmodel.market.engine.EpochDifficulty;
import io.wattledger.costmodel.market.undo.MarketFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One version of a difficulty epoch.
 *
 * @param startHeight first block of the epoch, a multiple of 2016
 * @param nBits compact target such as {@code 0x170240c3}, null when only the difficulty is known
 * @param difficulty the difficulty as stated, or of the bits with eight decimals
 * @param startedAt when the first block was found, null when unknown; such an epoch has no place in
 *     time
 * @param withdrawn whether its import was undone and nothing was there before
 * @param version 1 for the first, counted up with each correction
 * @param source where it comes from, in words
 * @param importId the import that brought it, null when a person entered it
 * @param reason why a person entered or changed it, null for an import
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
public record DifficultyEpoch(
    long startHeight,
    String nBits,
    BigDecimal difficulty,
    Instant startedAt,
    boolean withdrawn,
    int version,
    String source,
    UUID importId,
    String reason,
    String recordedBy,
    Instant recordedAt)
    implements MarketFigure<DifficultyEpoch> {

  /** Whether a person entered it, beside any import. */
  @JsonProperty
  public boolean manual() {
    return importId == null;
  }

  /** The difficulty to compute with. */
  @JsonIgnore
  public BigDecimal exactDifficulty() {
    return EpochDifficulty.inForce(nBits, difficulty);
  }

  @Override
  public String id() {
    return Long.toString(startHeight);
  }

  @Override
  public DifficultyEpoch withdrawal() {
    return new DifficultyEpoch(
        startHeight,
        nBits,
        difficulty,
        startedAt,
        true,
        version,
        source,
        null,
        null,
        recordedBy,
        recordedAt);
  }

  @Override
  public DifficultyEpoch again(int next, String why, String by, Instant at) {
    return new DifficultyEpoch(
        startHeight, nBits, difficulty, startedAt, withdrawn, next, source, importId, why, by, at);
  }

  /** Whether the other states the same facts, whatever its provenance. */
  boolean statesTheSame(DifficultyEpoch other) {
    return withdrawn == other.withdrawn
        && Objects.equals(nBits, other.nBits)
        && difficulty.compareTo(other.difficulty) == 0
        && Objects.equals(startedAt, other.startedAt);
  }
}
