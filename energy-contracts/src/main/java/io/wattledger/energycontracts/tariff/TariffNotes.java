package io.wattledger.energycontracts.tariff;

import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects remarks while a tariff is read. */
final class TariffNotes {

  private static final int SHOWN = 400;

  private final List<TariffNote> all = new ArrayList<>();

  void lost(String field, Object value, String why) {
    add(Kind.NOT_REPRESENTED, field, value, why);
  }

  void assumed(String field, Object value, String why) {
    add(Kind.ASSUMED, field, value, why);
  }

  void add(Kind kind, String field, Object value, String why) {
    String text = String.valueOf(value);
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text;
    TariffNote note = new TariffNote(kind, field, shown, why);
    if (!all.contains(note)) {
      all.add(note);
    }
  }

  List<TariffNote> all() {
    return all;
  }
}
