package io.wattledger.energycontracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stored contracts. */
@ApplicationScoped
public class ContractRepository {

  private static final String SELECT =
      "select code, name, site_code, supplier, kind, time_zone, currency, recorded_at, recorded_by"
          + " from contract c";

  private static final String ORDERED = " order by c.code collate \"C\" limit ?";

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public ContractRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** What a version's terms look like in the database. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StoredTerms(
      String rounding,
      List<LocalDate> holidays,
      HolidayCalendar holidayCalendar,
      List<ChargeComponent> components) {}

  /** Contracts by code. */
  List<Contract> list(ContractFilter filter, String after, int atMost) {
    LocalDate from = filter.activeIn == null ? null : filter.activeIn.atDay(1);
    LocalDate to = from == null ? null : from.plusMonths(1);
    List<Contract> found =
        sql.list(
            SELECT
                + " where (?::text is null or c.code collate \"C\" > ?)"
                + " and (?::text is null or c.site_code = ?)"
                + " and (?::date is null or exists (select from contract_version v"
                + " where v.contract_code = c.code and v.effective_from < ?"
                + " and (v.effective_to is null or v.effective_to > ?)))"
                + ORDERED,
            ContractRepository::head,
            after,
            after,
            filter.siteCode,
            filter.siteCode,
            from,
            to,
            from,
            atMost);
    Map<String, List<ContractVersion>> versions = versionsOf(found);
    return found.stream().map(c -> c.withVersions(versions.get(c.code()))).toList();
  }

  /** One contract with its versions. */
  public Optional<Contract> find(String code) {
    return sql.first(SELECT + " where c.code = ?", ContractRepository::head, code)
        .map(c -> c.withVersions(versionsOf(List.of(c)).get(code)));
  }

  /** Some contracts with their versions, by code. */
  public Map<String, Contract> ofCodes(Collection<String> codes) {
    List<Contract> found =
        sql.list(
            SELECT + " where c.code = any(?)",
            ContractRepository::head,
            (Object) codes.toArray(String[]::new));
    Map<String, List<ContractVersion>> versions = versionsOf(found);
    return found.stream()
        .map(c -> c.withVersions(versions.get(c.code())))
        .collect(Collectors.toMap(Contract::code, Function.identity()));
  }

  void insert(Contract contract) {
    sql.update(
        "insert into contract (code, name, site_code, supplier, kind, time_zone, currency,"
            + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        contract.code(),
        contract.name(),
        contract.siteCode(),
        contract.supplier(),
        contract.kind().name(),
        contract.timeZone(),
        contract.currency(),
        contract.recordedAt(),
        contract.recordedBy());
    contract.versions().forEach(version -> insert(contract.code(), version));
  }

  void insert(String code, ContractVersion version) {
    try {
      sql.update(
          "insert into contract_version (contract_code, version, effective_from, effective_to,"
              + " note, terms, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
          code,
          version.version(),
          version.effectiveFrom(),
          version.effectiveTo(),
          version.note(),
          json.writeValueAsString(
              new StoredTerms(
                  version.rounding(),
                  version.holidays(),
                  version.holidayCalendar(),
                  version.components())),
          version.recordedAt(),
          version.recordedBy());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("contract terms must be writable as JSON", e);
    }
  }

  private Map<String, List<ContractVersion>> versionsOf(List<Contract> contracts) {
    Map<String, List<ContractVersion>> byCode = new HashMap<>();
    contracts.forEach(contract -> byCode.put(contract.code(), new ArrayList<>()));
    sql.list(
        "select contract_code, version, effective_from, effective_to, note, terms::text as terms,"
            + " recorded_at, recorded_by from contract_version where contract_code = any(?)"
            + " order by contract_code, version",
        row -> byCode.get(row.getString("contract_code")).add(version(row)),
        (Object) byCode.keySet().toArray(String[]::new));
    return byCode;
  }

  private ContractVersion version(ResultSet row) throws SQLException {
    StoredTerms terms = terms(row.getString("terms"));
    return new ContractVersion(
        row.getInt("version"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("note"),
        terms.rounding(),
        terms.holidays(),
        terms.holidayCalendar(),
        terms.components(),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }

  private StoredTerms terms(String text) {
    try {
      return json.readValue(text, StoredTerms.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored contract terms are unreadable", e);
    }
  }

  private static Contract head(ResultSet row) throws SQLException {
    return new Contract(
        row.getString("code"),
        row.getString("name"),
        row.getString("site_code"),
        row.getString("supplier"),
        ContractKind.valueOf(row.getString("kind")),
        row.getString("time_zone"),
        row.getString("currency"),
        List.of(),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}
