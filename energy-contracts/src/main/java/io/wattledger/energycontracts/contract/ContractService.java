package io.wattledger.energycontracts.contract;

import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.engine.component.ComponentRules;
import io.wattledger.energycontracts.engine.component.HolidayCalendar;
import io.wattledger.energycontracts.price.SeriesOfTerms;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.period.PeriodLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Keeps contracts and their versions. */
@ApplicationScoped
public class ContractService {

  private static final String TYPE = "contract";

  private final ContractRepository contracts;
  private final SeriesOfTerms series;
  private final PeriodLocks periods;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored contracts. */
  public ContractService(
      ContractRepository contracts,
      SeriesOfTerms series,
      PeriodLocks periods,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.contracts = contracts;
    this.series = series;
    this.periods = periods;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of contracts by code. */
  @Transactional
  public Page<Contract> list(PageRequest page, ContractFilter filter) {
    return Page.by(contracts.list(filter, page.after(), page.fetchSize()), page, Contract::code);
  }

  /**
   * One contract.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public Contract get(String code) {
    return contracts
        .find(code)
        .orElseThrow(() -> ProblemException.notFound("power contract", code));
  }

  /**
   * Stores a new contract with the versions that it comes with.
   *
   * @throws ProblemException 400 or 422 on wrong terms, 409 when the code is taken or a version
   *     reaches into a closed month
   */
  @Transactional
  public Contract create(ContractRequest request) {
    requireSound(request);
    locks.exclusive(TYPE, request.code());
    if (contracts.find(request.code()).isPresent()) {
      throw ProblemException.conflict(
          "There is already a power contract '"
              + request.code()
              + "'; choose another code, or add a version to that one.");
    }
    Instant now = now();
    List<ContractVersion> versions = new ArrayList<>();
    for (VersionRequest version : request.versions()) {
      requireOpenMonths(version);
      versions.add(version(version, versions.size() + 1, now));
    }
    Contract created =
        new Contract(
            request.code(),
            request.name(),
            request.siteCode(),
            request.supplier(),
            request.kind(),
            request.timeZone(),
            request.currency(),
            versions,
            now,
            user.name());
    contracts.insert(created);
    audit.record("contract.created", TYPE, created.code(), null, created);
    changes.publish(TYPE, created.code(), created);
    return created;
  }

  /**
   * Adds a version to a contract.
   *
   * @throws ProblemException 400 or 422 on wrong terms or another number than the next, 404, 409
   *     when it reaches into a closed month
   */
  @Transactional
  public ContractVersion amend(String code, VersionRequest request) {
    locks.exclusive(TYPE, code);
    Contract before = get(code);
    TermsCheck check = new TermsCheck();
    examine(check, "", request, before.currency());
    check.refuseIfWrong();
    int number = before.versions().size() + 1;
    if (request.version() != null && request.version() != number) {
      new TermsCheck()
          .contradiction("/version", "must be " + number + ", the next of contract " + code)
          .refuseIfWrong();
    }
    requireOpenMonths(request);
    ContractVersion added = version(request, number, now());
    contracts.insert(code, added);
    List<ContractVersion> all = new ArrayList<>(before.versions());
    all.add(added);
    Contract after = before.withVersions(all);
    audit.record("contract.amended", TYPE, code, before, after);
    changes.publish(TYPE, code, after);
    return added;
  }

  private void requireSound(ContractRequest request) {
    TermsCheck check =
        new TermsCheck()
            .timeZone("/timeZone", request.timeZone())
            .currency("/currency", request.currency());
    for (int i = 0; i < request.versions().size(); i++) {
      VersionRequest version = request.versions().get(i);
      examine(check, "/versions/" + i, version, request.currency());
      if (version.version() != null && version.version() != i + 1) {
        check.contradiction(
            "/versions/" + i + "/version", "must be " + (i + 1) + ": versions stand in order");
      }
    }
    check.refuseIfWrong();
  }

  private void examine(TermsCheck check, String base, VersionRequest version, String currency) {
    if (version.effectiveTo() != null && !version.effectiveFrom().isBefore(version.effectiveTo())) {
      check.contradiction(
          base + "/effectiveTo", "must be after effectiveFrom " + version.effectiveFrom());
    }
    List<ChargeComponent> components = ComponentRules.named(version.components());
    check.components(
        base, components, HolidayCalendar.with(version.holidayCalendar(), version.holidays()));
    series.examine(check, base, components, currency);
  }

  /** A version changes the bills of its months; a closed month's bill does not change. */
  private void requireOpenMonths(VersionRequest version) {
    YearMonth month = YearMonth.from(version.effectiveFrom());
    YearMonth last = YearMonth.from(LocalDate.ofInstant(now(), ZoneOffset.UTC));
    if (version.effectiveTo() != null) {
      YearMonth ends = YearMonth.from(version.effectiveTo().minusDays(1));
      last = ends.isBefore(last) ? ends : last;
    }
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      periods.requireOpen(month);
    }
  }

  private ContractVersion version(VersionRequest request, int number, Instant at) {
    return new ContractVersion(
        number,
        request.effectiveFrom(),
        request.effectiveTo(),
        request.note(),
        request.rounding(),
        request.holidays().stream().sorted().distinct().toList(),
        request.holidayCalendar(),
        ComponentRules.named(request.components()),
        at,
        user.name());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
