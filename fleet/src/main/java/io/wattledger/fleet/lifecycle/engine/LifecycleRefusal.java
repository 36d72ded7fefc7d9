package io.wattledger.fleet.lifecycle.engine;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a step of an asset's life was refused, in words for the person who asked for it. */
public final class LifecycleRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private LifecycleRefusal(String message) {
    super(message);
  }

  static LifecycleRefusal notAllowed(LifecycleStatus from, LifecycleStatus to) {
    Set<LifecycleStatus> allowed = from.next();
    String choice =
        allowed.isEmpty()
            ? "nothing follows " + from
            : "allowed from "
                + from
                + ": "
                + allowed.stream().map(Enum::name).collect(Collectors.joining(", "));
    return new LifecycleRefusal("cannot go from " + from + " to " + to + "; " + choice);
  }

  static LifecycleRefusal onlyStep(LifecycleStep only) {
    return new LifecycleRefusal(
        "%s since %s is the first step and cannot be taken back"
            .formatted(only.status(), only.on()));
  }

  static LifecycleRefusal backdated(LifecycleStep last, LocalDate on) {
    return new LifecycleRefusal(
        "a step on %s would lie before the last one (%s since %s); use %s or a later date"
            .formatted(on, last.status(), last.on(), last.on()));
  }
}
