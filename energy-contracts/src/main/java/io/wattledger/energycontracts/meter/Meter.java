package io.wattledger.energycontracts.meter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingOwner;
import io.wattledger.energycontracts.reading.layout.Multiplier;
import io.wattledger.kernel.time.BillingZone;
import java.math.BigDecimal;
import java.time.Instant;
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

  @Override
  public BigDecimal factorAt(Instant start) {
    return Multiplier.at(multipliers, start);
  }

  @Override
  public BillingZone zone() {
    return BillingZone.of(timeZone);
  }
}
