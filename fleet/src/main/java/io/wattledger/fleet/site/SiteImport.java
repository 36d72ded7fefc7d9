package io.wattledger.fleet.site;

import io.wattledger.fleet.imported.RowChecks;
import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.imports.ImportColumn;
import io.wattledger.service.imports.ImportContext;
import io.wattledger.service.imports.ImportHandler;
import io.wattledger.service.imports.ImportKind;
import io.wattledger.service.imports.Undoing;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports sites: one row for each building, the site's own fields repeated on every row. */
@ApplicationScoped
public class SiteImport implements ImportHandler<SiteRow> {

  private final SiteService sites;
  private final SiteRepository stored;
  private final RowChecks checks;
  private final SiteUndo undo;

  /** Over the sites. */
  public SiteImport(SiteService sites, SiteRepository stored, RowChecks checks, SiteUndo undo) {
    this.sites = sites;
    this.stored = stored;
    this.checks = checks;
    this.undo = undo;
  }

  @Override
  public ImportKind kind() {
    return ImportKind.of(
        "sites",
        "Sites and buildings",
        Set.of(Roles.OPERATOR, Roles.ADMIN),
        ImportColumn.required("code", "Code of the site; " + SiteRequest.CODE_RULE, "pecos"),
        ImportColumn.required("name", "Name", "Pecos"),
        ImportColumn.required("timeZone", "IANA time zone", "America/Chicago"),
        ImportColumn.required("country", "ISO 3166 code of two letters", "US"),
        ImportColumn.optional("region", "State or province", "TX"),
        ImportColumn.optional("gridOperator", "Grid operator", "ERCOT"),
        ImportColumn.required("powerCapacityKw", "Power at the meter in kW", "65000"),
        ImportColumn.required("pue", "Power at the meter over power at the machines", "1.05"),
        ImportColumn.optional("status", "ACTIVE (default) or CLOSED", "ACTIVE"),
        ImportColumn.optional("buildingCode", "Code of a building of the site", "b1"),
        ImportColumn.optional("buildingName", "Name of the building", "Building 1"),
        ImportColumn.optional("buildingUse", "MINING, AI or MIXED", "MINING"),
        ImportColumn.optional("buildingPowerCapacityKw", "Power in the building in kW", "30000"));
  }

  @Override
  public SiteRow parse(CsvRow row) {
    SiteRequest site =
        new SiteRequest(
            row.requiredText("code"),
            row.requiredText("name"),
            row.requiredText("timeZone"),
            row.requiredText("country"),
            row.text("region"),
            row.text("gridOperator"),
            row.requiredDecimal("powerCapacityKw"),
            row.requiredDecimal("pue"),
            row.constant("status", SiteStatus.class),
            buildings(row),
            null);
    checks.fields(row, site);
    for (FieldError error : SiteRules.broken(site)) {
      throw row.refused(column(error), error.detail());
    }
    return new SiteRow(row.line(), site);
  }

  private List<Building> buildings(CsvRow row) {
    if (row.text("buildingCode") == null) {
      for (String column : List.of("buildingName", "buildingUse", "buildingPowerCapacityKw")) {
        if (row.text(column) != null) {
          throw row.refused(column, "stands without a buildingCode");
        }
      }
      return List.of();
    }
    String code = row.text("buildingCode");
    if (!code.matches(SiteRequest.CODE)) {
      throw row.refused("buildingCode", SiteRequest.CODE_RULE);
    }
    return List.of(
        new Building(
            code,
            row.requiredText("buildingName"),
            row.requiredConstant("buildingUse", BuildingUse.class),
            row.requiredDecimal("buildingPowerCapacityKw")));
  }

  private static String column(FieldError error) {
    return error.pointer().endsWith("/powerCapacityKw")
        ? "buildingPowerCapacityKw"
        : RowChecks.column(error);
  }

  @Override
  public Undoing undoing() {
    return undo;
  }

  @Override
  public void store(ImportContext context, List<SiteRow> batch) {
    Map<String, List<SiteRow>> bySite = new LinkedHashMap<>();
    batch.forEach(
        row -> bySite.computeIfAbsent(row.site().code(), code -> new ArrayList<>()).add(row));
    Set<String> taken = new HashSet<>();
    stored.ofCodes(bySite.keySet()).forEach(site -> taken.add(site.code()));
    bySite.forEach((code, rows) -> store(context, rows, taken.contains(code)));
  }

  private void store(ImportContext context, List<SiteRow> rows, boolean taken) {
    List<SiteRow> agreeing = new ArrayList<>();
    Set<String> buildings = new HashSet<>();
    for (SiteRow row : rows) {
      if (taken) {
        context.refuse(row.line(), "code", row.site().code(), SiteService.taken(row.site().code()));
      } else if (!row.agreesWith(rows.get(0))) {
        context.refuse(
            row.line(),
            "code",
            row.site().code(),
            "says something else of the site than line " + rows.get(0).line());
      } else if (row.site().buildings().stream().anyMatch(b -> !buildings.add(b.code()))) {
        context.refuse(row.line(), "buildingCode", "occurs twice at this site");
      } else {
        agreeing.add(row);
      }
    }
    if (!agreeing.isEmpty()) {
      sites.store(SiteRow.merged(agreeing), context.id());
    }
  }
}
