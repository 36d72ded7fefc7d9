package io.wattledger.energycontracts.engine.component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must hold among the components of one contract version, and the names of those that state
 * none. See docs/formulas/settlement.md.
 */
public final class ComponentRules {

  /** Most components of one contract version. */
  public static final int MAX_COMPONENTS = 100;

  private static final BigDecimal MOST_BLOCK_KW = new BigDecimal("1000000000");

  private ComponentRules() {}

  /**
   * The components with a name each: a component without one is called after its type, with a
   * number from the second on.
   */
  public static List<ChargeComponent> named(List<ChargeComponent> components) {
    Set<String> stated = new HashSet<>();
    components.forEach(component -> stated.add(component.name()));
    Map<ComponentType, Integer> counts = new HashMap<>();
    List<ChargeComponent> named = new ArrayList<>(components.size());
    for (ChargeComponent component : components) {
      if (component.name() != null && !component.name().isBlank()) {
        named.add(component);
        continue;
      }
      String name;
      do {
        int count = counts.merge(component.type(), 1, Integer::sum);
        name = component.type() + (count == 1 ? "" : "-" + count);
      } while (stated.contains(name));
      named.add(component.named(name));
    }
    return List.copyOf(named);
  }

  /**
   * Everything that is wrong with the components where no holidays are known, each finding at its
   * pointer: what was sound with holidays is sound without them.
   */
  public static List<TermsFinding> examine(List<ChargeComponent> components) {
    return examine(components, Set.of());
  }

  /**
   * Everything that is wrong with the components, each finding at its pointer.
   *
   * @param holidays the contract's holidays, on which no notice is due
   */
  public static List<TermsFinding> examine(
      List<ChargeComponent> components, Set<LocalDate> holidays) {
    TermsFindings findings = TermsFindings.start(holidays);
    if (components.isEmpty() || components.size() > MAX_COMPONENTS) {
      findings.invalid("components", "needs 1 to " + MAX_COMPONENTS + " components");
      return findings.all();
    }
    BigDecimal blocks = BigDecimal.ZERO;
    boolean hasBlock = components.stream().anyMatch(FixedBlock.class::isInstance);
    Map<String, ChargeComponent> earlier = new HashMap<>();
    for (int i = 0; i < components.size(); i++) {
      ChargeComponent component = components.get(i);
      TermsFindings here = findings.at("components", i);
      component.examine(here);
      if (component.allocation() != null) {
        component.allocation().examine(here.at("allocation"));
      }
      if (!hasBlock && component.needsBlock()) {
        here.contradiction(
            "quantity", "ABOVE_BLOCK needs a FIXED_BLOCK in the same contract version; use ALL");
      }
      if (component instanceof FixedBlock block && block.profile().highestKw() != null) {
        blocks = blocks.add(block.profile().highestKw());
        if (blocks.compareTo(MOST_BLOCK_KW) >= 0) {
          here.contradiction("blockKw", "all blocks together must be below 1,000,000,000 kW");
        }
      }
      if (component instanceof Tax tax) {
        requireEarlier(tax.appliesTo(), earlier, here, "appliesTo");
        if (earlier.isEmpty()) {
          here.contradiction("", "a tax stands after the components that it taxes");
        }
      }
      if (component instanceof MinimumBill minimum) {
        requireEarlier(minimum.appliesTo(), earlier, here, "appliesTo");
        if (earlier.isEmpty()) {
          here.contradiction("", "a minimum stands after the components that it completes");
        }
      }
      if (component instanceof TieredEnergy tiered && tiered.demandComponent() != null) {
        requireDemand(tiered.demandComponent(), earlier, here);
      }
      if (component.allocation() instanceof AllocationRule.AsComponents like) {
        requireEarlier(like.components(), earlier, here.at("allocation"), "components");
      }
      if (component.name() != null && earlier.put(component.name(), component) != null) {
        here.contradiction("name", "'" + component.name() + "' names an earlier component too");
      }
    }
    return findings.all();
  }

  private static void requireEarlier(
      List<String> names,
      Map<String, ChargeComponent> earlier,
      TermsFindings findings,
      String member) {
    for (String name : names) {
      if (!earlier.containsKey(name)) {
        findings.contradiction(member, "no component '" + name + "' stands before this one");
      }
    }
  }

  private static void requireDemand(
      String name, Map<String, ChargeComponent> earlier, TermsFindings findings) {
    if (!(earlier.get(name) instanceof DemandCharge)) {
      findings.contradiction(
          "demandComponent", "no demand component '" + name + "' stands before this one");
    }
  }
}
