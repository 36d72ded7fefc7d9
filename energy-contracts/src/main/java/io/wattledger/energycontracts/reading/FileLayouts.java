package io.wattledger.energycontracts.reading;

import io.wattledger.energycontracts.reading.layout.FileLayout;
import io.wattledger.energycontracts.reading.layout.LayoutRules;
import io.wattledger.energycontracts.terms.TermsCheck;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.database.AdvisoryLocks;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps how the files of each meter and price series are laid out. */
@ApplicationScoped
public class FileLayouts {

  private static final String TYPE = "file-layout";

  private final FileLayoutRepository stored;
  private final AdvisoryLocks locks;
  private final AuditTrail audit;
  private final ChangeFeed changes;
  private final CurrentUser user;
  private final Clock clock;

  /** Over the stored layouts. */
  public FileLayouts(
      FileLayoutRepository stored,
      AdvisoryLocks locks,
      AuditTrail audit,
      ChangeFeed changes,
      CurrentUser user,
      Clock clock) {
    this.stored = stored;
    this.locks = locks;
    this.audit = audit;
    this.changes = changes;
    this.user = user;
    this.clock = clock;
  }

  /** The layout of an owner's files, empty when none was entered. */
  @Transactional
  public Optional<StoredLayout> find(String ownerType, ReadingOwner owner) {
    return stored.find(ownerType, owner);
  }

  /**
   * The layout of an owner's files.
   *
   * @param ownerType {@code meter} or {@code price-series}
   * @throws ProblemException 404 when none was entered
   */
  @Transactional
  public StoredLayout get(String ownerType, ReadingOwner owner) {
    return stored
        .find(ownerType, owner)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "layout of files of the " + ownerType.replace('-', ' '), owner.code()));
  }

  /**
   * Stores the layout of an owner's files.
   *
   * @throws ProblemException 400 or 422 when its parts do not fit together
   */
  @Transactional
  public StoredLayout put(String ownerType, ReadingOwner owner, FileLayout layout) {
    TermsCheck check = new TermsCheck();
    LayoutRules.examine(layout)
        .forEach(finding -> check.invalid(finding.pointer(), finding.detail()));
    if (!ownerType.equals("meter") && (layout.raw() || !layout.channels().isEmpty())) {
      check.invalid(layout.raw() ? "/raw" : "/channels", "is for files of meters");
    }
    check.refuseIfWrong();
    locks.exclusive(TYPE, ownerType + "/" + owner.code());
    Optional<StoredLayout> before = stored.find(ownerType, owner);
    StoredLayout next =
        new StoredLayout(
            owner.code(),
            layout,
            before.map(StoredLayout::version).orElse(0) + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            user.name());
    stored.insert(ownerType, owner, next);
    audit.record("file-layout.set", ownerType, owner.code(), before.orElse(null), next);
    changes.publish(TYPE, owner.code(), next);
    return next;
  }
}
