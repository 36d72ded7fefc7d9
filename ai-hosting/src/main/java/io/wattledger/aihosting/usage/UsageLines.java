package io.wattledger.aihosting.usage;

import io.wattledger.aihosting.rating.engine.RatedLine;
import io.wattledger.aihosting.usage.engine.Anomaly;
import io.wattledger.aihosting.usage.engine.GpuHours;

/** Rated lines and anomalies in the words of people. */
final class UsageLines {

  private UsageLines() {}

  static UsageLine view(RatedLine line, boolean explain) {
    return new UsageLine(
        line.kind(),
        description(line),
        line.plan(),
        line.pool(),
        line.window().from(),
        line.window().to(),
        line.gpuSeconds(),
        GpuHours.of(line.gpuSeconds()),
        line.pricePerGpuHour(),
        line.amount().amount(),
        explain ? line.explanation() : null);
  }

  private static String description(RatedLine line) {
    String what =
        switch (line.kind()) {
          case RESERVED -> "Reserved GPUs";
          case BURST -> "Use beyond the reservation";
          case ON_DEMAND -> "Use on demand";
          case UNPRICED -> "Use without an agreed price";
        };
    return what + ", " + line.pool();
  }

  static UsageAnomaly view(Anomaly anomaly) {
    String detail =
        switch (anomaly.kind()) {
          case OVERLAP ->
              "the same GPUs were reported by another allocation too; the "
                  + anomaly.gpuSeconds()
                  + " GPU-seconds count once";
          case STARTED_AGAIN -> "started again while it ran; the second start changes nothing";
          case STOPPED_WITHOUT_START -> "stopped while it did not run; its start is still missing";
        };
    return new UsageAnomaly(
        anomaly.kind(),
        anomaly.resource(),
        anomaly.allocation(),
        anomaly.from(),
        anomaly.to(),
        anomaly.gpuSeconds(),
        detail);
  }
}
