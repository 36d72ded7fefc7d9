package io.wattledger.aihosting.rating.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * GPU time paid as it is used.
 *
 * @param pricePerGpuHour price of a GPU-hour
 * @param granuleSeconds the smallest time that is charged, in seconds: 1 (when absent), 60, 3600 …
 * @param rounding what happens to a begun granule; UP when absent
 */
public record OnDemand(BigDecimal pricePerGpuHour, Integer granuleSeconds, GranuleRounding rounding)
    implements PriceModel {

  private static final int LONGEST_GRANULE = 86_400;

  /** Fills in what may be left out. */
  public OnDemand {
    granuleSeconds = granuleSeconds == null ? 1 : granuleSeconds;
    rounding = rounding == null ? GranuleRounding.UP : rounding;
  }

  @Override
  public <R> R accept(PriceModelVisitor<R> visitor) {
    return visitor.onDemand(this);
  }

  @Override
  public List<PriceFinding> examine() {
    List<PriceFinding> found = new ArrayList<>();
    PriceFinding.requirePrice(found, "pricePerGpuHour", pricePerGpuHour);
    if (granuleSeconds < 1 || granuleSeconds > LONGEST_GRANULE) {
      found.add(new PriceFinding("granuleSeconds", "must be 1 to 86,400 seconds"));
    }
    return found;
  }
}
