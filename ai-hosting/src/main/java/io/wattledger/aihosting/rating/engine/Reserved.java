package io.wattledger.aihosting.rating.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A number of GPUs that is paid around the clock, used or not (take or pay). What runs beyond the
 * reservation has a price of its own.
 *
 * @param gpus GPUs reserved, 1 or more
 * @param pricePerGpuHour price of a reserved GPU-hour
 * @param from first local day of the reservation, as long as the plan when absent
 * @param to first local day after it, as long as the plan when absent
 * @param burstPricePerGpuHour price of a GPU-hour beyond the reservation and outside of its days;
 *     null when none was agreed: such hours are then shown without a price
 */
public record Reserved(
    Integer gpus,
    BigDecimal pricePerGpuHour,
    LocalDate from,
    LocalDate to,
    BigDecimal burstPricePerGpuHour)
    implements PriceModel {

  private static final int MOST_GPUS = 1_000_000;

  @Override
  public <R> R accept(PriceModelVisitor<R> visitor) {
    return visitor.reserved(this);
  }

  @Override
  public List<PriceFinding> examine() {
    List<PriceFinding> found = new ArrayList<>();
    if (gpus == null || gpus < 1 || gpus > MOST_GPUS) {
      found.add(new PriceFinding("gpus", "is required, 1 to 1,000,000"));
    }
    PriceFinding.requirePrice(found, "pricePerGpuHour", pricePerGpuHour);
    PriceFinding.optionalPrice(found, "burstPricePerGpuHour", burstPricePerGpuHour);
    if (from != null && to != null && !from.isBefore(to)) {
      found.add(new PriceFinding("to", "must be after from " + from));
    }
    return found;
  }
}
