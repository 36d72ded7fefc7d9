package io.wattledger.aihosting.rating.engine;

import io.wattledger.aihosting.usage.engine.GpuProfile;
import io.wattledger.aihosting.usage.engine.UsedStretch;
import io.wattledger.aihosting.usage.engine.Window;
import io.wattledger.kernel.time.BillingZone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * Prices what a customer used of a pool, and what was reserved for it. Formula page:
 * docs/formulas/gpu-hour-pricing.md.
 */
public final class GpuTimeRating {

  private final PlanLayers layers;
  private final Currency currency;

  /**
   * Prices under a customer's plans.
   *
   * @param plans all versions
   * @param zone the customer's zone
   * @param currency the customer's currency
   */
  public GpuTimeRating(Collection<PlanTerms> plans, BillingZone zone, Currency currency) {
    this.layers = new PlanLayers(plans, zone);
    this.currency = currency;
  }

  /**
   * The lines of one pool.
   *
   * @param pool the pool
   * @param used what the customer used of it, each GPU once at a time
   * @param window the month, or its part until now
   * @return lines in the order of time; none where nothing was used and nothing reserved
   */
  public List<RatedLine> rate(String pool, List<UsedStretch> used, Window window) {
    List<RatedLine> lines = new ArrayList<>();
    for (PlanStretch stretch : layers.of(pool, window)) {
      LineDraft draft = new LineDraft(pool, stretch, currency);
      if (stretch.terms() == null) {
        draft.addUnpriced(lines, plainSeconds(used, stretch.window()));
      } else {
        stretch.terms().model().accept(new Pricing(lines, draft, used, stretch));
      }
    }
    return lines;
  }

  private static long plainSeconds(List<UsedStretch> used, Window window) {
    return used.stream().mapToLong(stretch -> stretch.gpuSeconds(window)).sum();
  }

  /** The one place where the price models differ. */
  private record Pricing(
      List<RatedLine> lines, LineDraft draft, List<UsedStretch> used, PlanStretch stretch)
      implements PriceModelVisitor<Void> {

    @Override
    public Void reserved(Reserved reserved) {
      GpuProfile profile = GpuProfile.of(used, stretch.window());
      if (stretch.reservation()) {
        draft.addReserved(lines, reserved);
      }
      long beyond = profile.gpuSecondsBeyond(stretch.reservation() ? reserved.gpus() : 0);
      if (reserved.burstPricePerGpuHour() == null) {
        draft.addUnpriced(lines, beyond);
      } else {
        draft.addBurst(lines, reserved, beyond);
      }
      return null;
    }

    @Override
    public Void onDemand(OnDemand onDemand) {
      long charged =
          used.stream().mapToLong(one -> chargedSeconds(one, onDemand, stretch.window())).sum();
      draft.addOnDemand(lines, onDemand, plainSeconds(used, stretch.window()), charged);
      return null;
    }
  }

  /**
   * Charged GPU-seconds of a stretch inside of a window: the granules begun until its end less
   * those begun before it. The parts of a stretch over any windows sum to the whole.
   */
  static long chargedSeconds(UsedStretch used, OnDemand model, Window window) {
    Window part = window.within(used.from(), used.to());
    if (part.isEmpty()) {
      return 0;
    }
    long granule = model.granuleSeconds();
    long until = new Window(used.from(), part.to()).seconds();
    long before = new Window(used.from(), part.from()).seconds();
    long granules =
        model.rounding().granules(until, granule) - model.rounding().granules(before, granule);
    return granules * granule * used.gpus();
  }
}
