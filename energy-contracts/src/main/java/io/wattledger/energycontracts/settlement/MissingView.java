package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.engine.charge.MissingFact;
import java.util.List;

/**
 * A fact that a bill needs and does not have.
 *
 * @param code the kind of fact
 * @param detail which meter or series, how many hours, from when to when
 */
public record MissingView(String code, String detail) {

  static List<MissingView> of(List<MissingFact> facts) {
    return facts.stream().map(fact -> new MissingView(fact.code(), fact.detail())).toList();
  }
}
