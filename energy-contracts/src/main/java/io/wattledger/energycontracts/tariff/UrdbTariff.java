package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.DemandCharge;
import io.wattledger.energycontracts.engine.component.TermsFinding;
import io.wattledger.energycontracts.tariff.TariffNote.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a tariff of the OpenEI utility rate database (versions 3, 7 and 8) into charge components.
 * What does not fit is listed with its field and the reason.
 */
final class UrdbTariff {

  /** Fields that describe the record and state no term. */
  private static final Set<String> DESCRIPTIVE =
      Set.of(
          "uri",
          "eia",
          "eiaid",
          "utilityid",
          "source",
          "sourceparent",
          "approved",
          "is_default",
          "supersedes",
          "supercedes",
          "country",
          "revisions",
          "latest_update",
          "demandunits",
          "energyunits");

  private static final List<String> TEXTS =
      List.of(
          "description",
          "basicinformationcomments",
          "demandcomments",
          "energycomments",
          "fixedattrs",
          "demandattrs",
          "energyattrs");

  private static final List<String> APPLICABILITY =
      List.of(
          "servicetype",
          "peakkwcapacitymin",
          "peakkwcapacitymax",
          "peakkwcapacityhistory",
          "peakkwhusagemin",
          "peakkwhusagemax",
          "peakkwhusagehistory",
          "voltageminimum",
          "voltagemaximum",
          "voltagecategory",
          "phasewiring");

  private final TariffNotes notes = new TariffNotes();
  private final UrdbRate rate;

  private UrdbTariff(JsonNode tariff) {
    this.rate = new UrdbRate(tariff, notes);
  }

  static TariffPreview read(JsonNode tariff) {
    return new UrdbTariff(tariff).preview();
  }

  private TariffPreview preview() {
    String country = rate.takeText("country");
    List<ChargeComponent> components = new ArrayList<>(new UrdbFixed(rate).charges());
    UrdbDemand demand = new UrdbDemand(rate);
    List<ChargeComponent> demands = demand.components();
    components.addAll(demands);
    components.addAll(new UrdbEnergy(rate, demand.windowMinutes(), only(demands)).components());
    components.addAll(new UrdbFixed(rate).minimums());
    if (country != null && !List.of("USA", "US").contains(country)) {
      notes.assumed("country", country, "the database states no currency; USD is taken");
    }
    TariffPreview preview =
        new TariffPreview(
            rate.takeText("label"),
            rate.takeText("name"),
            rate.takeText("utility"),
            rate.takeText("sector"),
            day("startdate"),
            day("enddate"),
            "USD",
            sound(components),
            List.of());
    noteRest();
    return new TariffPreview(
        preview.label(),
        preview.name(),
        preview.utility(),
        preview.sector(),
        preview.effectiveFrom(),
        preview.effectiveTo(),
        preview.currency(),
        preview.components(),
        notes.all());
  }

  /** The name of the demand component that is billed all year, when there is exactly one. */
  private static String only(List<ChargeComponent> demands) {
    List<String> names = new ArrayList<>();
    for (ChargeComponent each : demands) {
      if (each instanceof DemandCharge demand) {
        names.add(demand.when().isEmpty() ? demand.name() : "");
      }
    }
    return names.size() == 1 && !names.get(0).isEmpty() ? names.get(0) : null;
  }

  /** The components that a contract takes; the others are listed with what is wrong with them. */
  private List<ChargeComponent> sound(List<ChargeComponent> stated) {
    List<ChargeComponent> components = ComponentRules.named(stated);
    if (components.isEmpty()) {
      return components;
    }
    Map<Integer, TermsFinding> wrong = new HashMap<>();
    for (TermsFinding finding : ComponentRules.examine(components)) {
      String[] path = finding.pointer().split("/");
      wrong.putIfAbsent(path.length > 2 ? Integer.parseInt(path[2]) : 0, finding);
    }
    List<ChargeComponent> sound = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      TermsFinding finding = wrong.get(i);
      if (finding == null) {
        sound.add(components.get(i));
      } else {
        notes.lost(
            components.get(i).name(),
            components.get(i).type(),
            "a contract does not take it: " + finding.pointer() + " " + finding.detail());
      }
    }
    return sound;
  }

  /** Seconds since 1970, or a date. */
  private LocalDate day(String field) {
    String stated = rate.takeText(field);
    if (stated == null) {
      return null;
    }
    try {
      return stated.matches("-?\\d{1,12}(\\.0+)?")
          ? Instant.ofEpochSecond(new BigDecimal(stated).longValue())
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
          : LocalDate.parse(stated.length() > 10 ? stated.substring(0, 10) : stated);
    } catch (DateTimeException unreadable) {
      notes.lost(field, stated, "is no date");
      return null;
    }
  }

  private void noteRest() {
    for (String field : TEXTS) {
      String text = rate.takeText(field);
      if (text != null) {
        notes.add(Kind.TEXT, field, text, "may state terms; read it beside the components");
      }
    }
    for (String field : APPLICABILITY) {
      String text = rate.takeText(field);
      if (text != null) {
        notes.add(Kind.APPLICABILITY, field, text, "says who may take the tariff");
      }
    }
    for (String field : List.of("dgrules", "usenetmetering")) {
      String text = rate.takeText(field);
      if (text != null && !"false".equals(text)) {
        notes.lost(field, text, "the site's own generation is not part of a tariff's components");
      }
    }
    DESCRIPTIVE.forEach(rate::take);
    rate.requireRate();
    rate.rest()
        .forEach(
            (field, value) -> {
              if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                notes.lost(field, value.isValueNode() ? value.asText() : value, "is not known");
              }
            });
  }
}
