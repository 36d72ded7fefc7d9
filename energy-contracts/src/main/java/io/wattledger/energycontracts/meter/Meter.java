package io.wattledger.energycontracts.meter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingOwner;
import io.wattledger.energycontracts.reading.layout.Multiplier;
import io.wattledger.kernel.time.BillingZone;
import io.wattledger.kernel.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A meter.
 *
 * @param id its number in the database
 * @param code its code
 * @param siteCode the site at which it stands
 * @param contractCode the contract that it settles, null when it settles none
 * @param role MAIN, SUBMETER or BUILDING
 * @param use what its energy is for
 * @param consumerRef opaque reference of the consumer behind it, null when it has none
 * @param buildingCode the building's meter behind which a submeter stands, null for none
 * @param intervalMinutes length of its intervals
 * @param breakerKw the most that can flow, in kW, null when unknown
 * @param channels what it counts
 * @param channelIds the numbers of its channels in the database
 * @param multipliers by what its raw readings are multiplied, empty for 1
 * @param effectiveFrom the first local day on which it counts for its contract, null for always
 * @param effectiveTo the first local day on which it no longer counts, null for none
 * @param timeZone zone in which its months are counted: the contract's, else UTC
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meter(
    @JsonIgnore int id,
    String code,
    String siteCode,
    String contractCode,
    MeterRole role,
    EnergyUse use,
    String consumerRef,
    String buildingCode,
    int intervalMinutes,
    BigDecimal breakerKw,
    List<Channel> channels,
    @JsonIgnore Map<Channel, Integer> channelIds,
    List<Multiplier> multipliers,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    String timeZone,
    Instant recordedAt,
    String recordedBy)
    implements ReadingOwner {

  /** Copies the channels. */
  public Meter {
    channels = List.copyOf(channels);
    channelIds = Map.copyOf(channelIds);
    multipliers = List.copyOf(multipliers);
  }

  /** A channel, empty when the meter does not have it. */
  public Optional<MeterChannel> channel(Channel channel) {
    return Optional.ofNullable(channelIds.get(channel))
        .map(number -> new MeterChannel(number, this, channel));
  }

  /** Whether it counts for its contract at an instant. */
  public boolean countsAt(Instant at) {
    LocalDate day = zone().at(at).toLocalDate();
    return (effectiveFrom == null || !day.isBefore(effectiveFrom))
        && (effectiveTo == null || day.isBefore(effectiveTo));
  }

  /** Whether it counts for its contract on any day of a stretch of time. */
  public boolean countsIn(Interval stretch) {
    LocalDate first = zone().at(stretch.start()).toLocalDate();
    LocalDate last = zone().at(stretch.end().minusMillis(1)).toLocalDate();
    return (effectiveFrom == null || !last.isBefore(effectiveFrom))
        && (effectiveTo == null || first.isBefore(effectiveTo));
  }

  /** Whether it counts for its contract on all days. */
  public boolean countsAlways() {
    return effectiveFrom == null && effectiveTo == null;
  }

  @Override
  public BigDecimal factorAt(Instant start) {
    return Multiplier.at(multipliers, start);
  }

  @Override
  public BillingZone zone() {
    return BillingZone.of(timeZone);
  }
}
