package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.energycontracts.engine.component.EnergyUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the share of a use or consumer differs by between two versions of a bill. The amounts of all
 * sum to the difference of the totals. See docs/formulas/energy-allocation.md.
 *
 * @param use the use
 * @param consumerRef the consumer's opaque reference, absent for the use as a whole
 * @param energyKwhBefore its energy as it was, absent when it is new
 * @param energyKwhAfter its energy as it is now, absent when it is gone
 * @param amount what to post for it: its share now less its share before
 * @param lines the lines of which it bears another part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShareDelta(
    EnergyUse use,
    String consumerRef,
    BigDecimal energyKwhBefore,
    BigDecimal energyKwhAfter,
    BigDecimal amount,
    List<Part> lines) {

  /** Copies the lines. */
  public ShareDelta {
    lines = List.copyOf(lines);
  }

  /**
   * A line of which another part is borne.
   *
   * @param component name of the charge component
   * @param part which of the component's lines this is, absent when it has one only
   * @param from first local day covered
   * @param to first local day after
   * @param amountBefore the part as it was
   * @param amountAfter the part as it is now
   * @param amount the difference
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(
      String component,
      String part,
      LocalDate from,
      LocalDate to,
      BigDecimal amountBefore,
      BigDecimal amountAfter,
      BigDecimal amount) {}

  /** A line by what it is in every version of a bill. */
  private record Line(String component, String part, LocalDate from, LocalDate to) {}

  /** The shares that differ, those of the bill after in its order, then those that are gone. */
  static List<ShareDelta> between(Settlement before, Settlement after) {
    Map<List<String>, ShareView> old = byConsumer(before);
    Map<List<String>, ShareView> now = byConsumer(after);
    Set<List<String>> consumers = new LinkedHashSet<>(now.keySet());
    consumers.addAll(old.keySet());
    return consumers.stream()
        .map(each -> of(before, old.get(each), after, now.get(each)))
        .filter(delta -> !delta.isNothing())
        .toList();
  }

  private static Map<List<String>, ShareView> byConsumer(Settlement bill) {
    Map<List<String>, ShareView> shares = new LinkedHashMap<>();
    bill.shares()
        .forEach(
            share -> shares.put(Arrays.asList(share.use().name(), share.consumerRef()), share));
    return shares;
  }

  private static ShareDelta of(Settlement before, ShareView old, Settlement after, ShareView now) {
    ShareView known = now == null ? old : now;
    BigDecimal none = BigDecimal.ZERO.setScale(after.total().scale());
    return new ShareDelta(
        known.use(),
        known.consumerRef(),
        old == null ? null : old.energyKwh(),
        now == null ? null : now.energyKwh(),
        (now == null ? none : now.amount()).subtract(old == null ? none : old.amount()),
        parts(lines(before, old), lines(after, now), none));
  }

  private static Map<Line, BigDecimal> lines(Settlement bill, ShareView share) {
    Map<Line, BigDecimal> amounts = new LinkedHashMap<>();
    if (share != null) {
      for (ShareView.PartView part : share.lines()) {
        LineView line = bill.lines().get(part.lineNo() - 1);
        amounts.merge(
            new Line(line.component(), line.part(), line.from(), line.to()),
            part.amount(),
            BigDecimal::add);
      }
    }
    return amounts;
  }

  private static List<Part> parts(
      Map<Line, BigDecimal> old, Map<Line, BigDecimal> now, BigDecimal none) {
    Set<Line> lines = new LinkedHashSet<>(now.keySet());
    lines.addAll(old.keySet());
    List<Part> parts = new ArrayList<>();
    for (Line line : lines) {
      BigDecimal before = old.getOrDefault(line, none);
      BigDecimal after = now.getOrDefault(line, none);
      if (before.compareTo(after) != 0) {
        parts.add(
            new Part(
                line.component,
                line.part,
                line.from,
                line.to,
                before,
                after,
                after.subtract(before)));
      }
    }
    return parts;
  }

  private boolean isNothing() {
    return lines.isEmpty()
        && energyKwhBefore != null
        && energyKwhAfter != null
        && energyKwhBefore.compareTo(energyKwhAfter) == 0;
  }
}
