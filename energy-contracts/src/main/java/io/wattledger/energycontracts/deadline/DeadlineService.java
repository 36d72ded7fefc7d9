package io.wattledger.energycontracts.deadline;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractFilter;
import io.wattledger.energycontracts.contract.ContractService;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.paging.WholeList;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps deadlines of contracts; their ends follow from their versions. */
@ApplicationScoped
public class DeadlineService {

  private static final String TYPE = "contract-deadline";
  private static final Comparator<Deadline> ORDER =
      Comparator.comparing(Deadline::dueOn).thenComparing(deadline -> deadline.id().toString());

  private final DeadlineRepository deadlines;
  private final ContractService contracts;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored deadlines and contracts. */
  public DeadlineService(
      DeadlineRepository deadlines,
      ContractService contracts,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.deadlines = deadlines;
    this.contracts = contracts;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** A page of deadlines, the earliest first. */
  @Transactional
  public Page<Deadline> list(DeadlineFilter filter, PageRequest page) {
    List<String> after = page.after(2);
    String last = after.isEmpty() ? "" : key(after.get(0), after.get(1));
    List<Deadline> rest =
        all(filter).stream()
            .filter(deadline -> key(deadline).compareTo(last) > 0)
            .limit(page.fetchSize())
            .toList();
    return Page.of(
        rest, page, deadline -> List.of(deadline.dueOn().toString(), deadline.id().toString()));
  }

  /** All deadlines that the filter takes, the earliest first. */
  @Transactional
  public List<Deadline> all(DeadlineFilter filter) {
    Stream<Deadline> ends = contracts(filter).stream().flatMap(c -> ContractEnd.of(c).stream());
    return Stream.concat(deadlines.list(filter.contractCode).stream(), ends)
        .filter(filter::takes)
        .sorted(ORDER)
        .toList();
  }

  /**
   * Enters a deadline of a contract.
   *
   * @throws ProblemException 400 for the kind that cannot be entered, 404 when there is no such
   *     contract
   */
  @Transactional
  public Deadline add(String contractCode, DeadlineRequest request) {
    refuseExpiry(request);
    Contract contract = contracts.get(contractCode);
    Deadline added =
        new Deadline(
            UUID.randomUUID(),
            contract.code(),
            contract.name(),
            request.kind(),
            request.dueOn(),
            request.remindDays(),
            request.note().strip(),
            now(),
            user.name(),
            null);
    deadlines.insert(added);
    audit.record("contract-deadline.created", TYPE, added.id().toString(), null, added);
    changes.publish(TYPE, added.id().toString(), added);
    return added;
  }

  /**
   * Corrects an open deadline or puts it off; the same again changes nothing.
   *
   * @throws ProblemException 400 for the kind that cannot be entered, 404 when nobody entered it,
   *     409 when it was met
   */
  @Transactional
  public Deadline correct(UUID id, DeadlineRequest request) {
    refuseExpiry(request);
    locks.exclusive(TYPE, id.toString());
    Deadline before = found(id);
    if (!before.open()) {
      throw ProblemException.conflict(
          "This deadline was noted as done and stays as it is; enter a new one instead.");
    }
    if (before.says(request)) {
      return before;
    }
    Deadline after = before.corrected(request, now(), user.name());
    deadlines.insertCorrection(after);
    audit.record("contract-deadline.corrected", TYPE, id.toString(), before, after);
    changes.publish(TYPE, id.toString(), after);
    return after;
  }

  /**
   * Notes that a deadline was met; a second time changes nothing.
   *
   * @throws ProblemException 404 when nobody entered it
   */
  @Transactional
  public Deadline complete(UUID id, CompletionRequest request) {
    locks.exclusive(TYPE, id.toString());
    Deadline before = found(id);
    if (!before.open()) {
      return before;
    }
    Deadline after = before.withDone(new Deadline.Done(now(), user.name(), request.note().strip()));
    deadlines.insert(id, after.done());
    audit.record("contract-deadline.completed", TYPE, id.toString(), before, after);
    changes.publish(TYPE, id.toString(), after);
    return after;
  }

  private Deadline found(UUID id) {
    return deadlines.find(id).orElseThrow(() -> ProblemException.notFound("deadline", id));
  }

  private static void refuseExpiry(DeadlineRequest request) {
    if (request.kind() == DeadlineKind.EXPIRY) {
      new TermsCheck()
          .invalid("/kind", "EXPIRY follows from the versions; choose another, such as RENEWAL")
          .refuseIfWrong();
    }
  }

  private List<Contract> contracts(DeadlineFilter filter) {
    return filter.contractCode == null
        ? WholeList.of(request -> contracts.list(request, new ContractFilter()))
        : List.of(contracts.get(filter.contractCode));
  }

  private static String key(Deadline deadline) {
    return key(deadline.dueOn().toString(), deadline.id().toString());
  }

  private static String key(String dueOn, String id) {
    return dueOn + "/" + id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
