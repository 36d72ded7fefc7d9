package io.wattledger.aihosting.rating.engine;

import io.wattledger.aihosting.usage.engine.GpuHours;
import io.wattledger.kernel.explain.Explanation;
import io.wattledger.kernel.money.Money;
import io.wattledger.kernel.money.RoundingRule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Makes the lines of one stretch of a plan, each rounded once and explained. */
final class LineDraft {

  private static final String PAGE = "gpu-hour-pricing.md";
  private static final String GPU_HOURS = "GPU-h";

  private final String pool;
  private final PlanStretch stretch;
  private final Currency currency;

  LineDraft(String pool, PlanStretch stretch, Currency currency) {
    this.pool = pool;
    this.stretch = stretch;
    this.currency = currency;
  }

  void addReserved(List<RatedLine> lines, Reserved reserved) {
    long seconds = reserved.gpus() * stretch.window().seconds();
    Money amount = price(seconds, reserved.pricePerGpuHour());
    lines.add(
        line(
            LineKind.RESERVED,
            seconds,
            reserved.pricePerGpuHour(),
            amount,
            explain("Reserved GPUs", amount, "gpus × hours × pricePerGpuHour, used or not")
                .input("gpus", BigDecimal.valueOf(reserved.gpus()), "GPUs", plan())
                .input("hours", GpuHours.of(stretch.window().seconds()), "h", days())
                .input("pricePerGpuHour", reserved.pricePerGpuHour(), perHour(), plan())));
  }

  void addBurst(List<RatedLine> lines, Reserved reserved, long gpuSeconds) {
    if (gpuSeconds > 0) {
      Money amount = price(gpuSeconds, reserved.burstPricePerGpuHour());
      lines.add(
          line(
              LineKind.BURST,
              gpuSeconds,
              reserved.burstPricePerGpuHour(),
              amount,
              explain(
                      "Use beyond the reservation",
                      amount,
                      "gpuHours × burstPricePerGpuHour, where gpuHours = Σ max(0, in use − reserved)")
                  .input("gpuHours", GpuHours.of(gpuSeconds), GPU_HOURS, days())
                  .input(
                      "reserved",
                      BigDecimal.valueOf(stretch.reservation() ? reserved.gpus() : 0),
                      "GPUs",
                      plan())
                  .input(
                      "burstPricePerGpuHour", reserved.burstPricePerGpuHour(), perHour(), plan())));
    }
  }

  void addOnDemand(List<RatedLine> lines, OnDemand model, long used, long charged) {
    if (used > 0 || charged > 0) {
      Money amount = price(charged, model.pricePerGpuHour());
      lines.add(
          line(
              LineKind.ON_DEMAND,
              charged,
              model.pricePerGpuHour(),
              amount,
              explain("Use on demand", amount, "gpuHours × pricePerGpuHour")
                  .input("gpuHours", GpuHours.of(charged), GPU_HOURS, days())
                  .input("usedGpuHours", GpuHours.of(used), GPU_HOURS, "allocations")
                  .input("granule", BigDecimal.valueOf(model.granuleSeconds()), "s", plan())
                  .fact("granuleRounding", model.rounding().name(), plan())
                  .input("pricePerGpuHour", model.pricePerGpuHour(), perHour(), plan())));
    }
  }

  void addUnpriced(List<RatedLine> lines, long gpuSeconds) {
    if (gpuSeconds > 0) {
      Money nothing = Money.zero(currency);
      lines.add(
          line(
              LineKind.UNPRICED,
              gpuSeconds,
              null,
              nothing,
              explain("Use without an agreed price", nothing, "no plan prices these GPU-hours")
                  .input("gpuHours", GpuHours.of(gpuSeconds), GPU_HOURS, days())));
    }
  }

  private Money price(long gpuSeconds, BigDecimal pricePerGpuHour) {
    return price(gpuSeconds, pricePerGpuHour, stretch.terms().rounding(), currency);
  }

  /** GPU-seconds / 3600 × price, rounded once on the exact quotient. */
  static Money price(
      long gpuSeconds, BigDecimal pricePerGpuHour, RoundingRule rule, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits()) + rule.extraDigits();
    return Money.of(
        pricePerGpuHour
            .multiply(BigDecimal.valueOf(gpuSeconds))
            .divide(BigDecimal.valueOf(GpuHours.SECONDS), digits, rule.mode()),
        currency);
  }

  private Explanation.Builder explain(String label, Money amount, String formula) {
    return Explanation.of(label, amount.amount(), currency.getCurrencyCode())
        .by(formula, PAGE)
        .fact("pool", pool, "usage events");
  }

  private RatedLine line(
      LineKind kind,
      long gpuSeconds,
      BigDecimal price,
      Money amount,
      Explanation.Builder explanation) {
    RoundingRule rule = stretch.terms() == null ? null : stretch.terms().rounding();
    if (rule != null) {
      explanation.fact("rounding", rule.name(), "once per line");
    }
    return new RatedLine(
        kind,
        stretch.terms() == null ? null : stretch.terms().version(),
        pool,
        stretch.window(),
        gpuSeconds,
        price,
        amount,
        explanation.build());
  }

  private String plan() {
    return "plan version " + stretch.terms().version();
  }

  private String days() {
    return stretch.window().from() + " to " + stretch.window().to();
  }

  private String perHour() {
    return currency.getCurrencyCode() + "/GPU-h";
  }
}
