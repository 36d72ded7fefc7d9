package io.wattledger.gateway.reports.link;

import io.wattledger.gateway.reports.PeriodRule;
import io.wattledger.gateway.reports.Reader;
import io.wattledger.gateway.reports.RenderedReport;
import io.wattledger.gateway.reports.ReportOwners;
import io.wattledger.gateway.reports.ReportPeriods;
import io.wattledger.gateway.reports.ReportRenderer;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.ServiceAccount;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a token opens, and the report behind it. */
@ApplicationScoped
public class LinkAnswers {

  private static final String NO_HASH = "0".repeat(64);

  private final ReportLinkRepository links;
  private final ReportOwners owners;
  private final ReportPeriods periods;
  private final ReportRenderer renderer;
  private final ServiceAccount account;
  private final AuditTrail audit;
  private final Clock clock;
  private final LinkToken nobody = LinkToken.random(new SecureRandom());

  LinkAnswers(
      ReportLinkRepository links,
      ReportOwners owners,
      ReportPeriods periods,
      ReportRenderer renderer,
      ServiceAccount account,
      AuditTrail audit,
      Clock clock) {
    this.links = links;
    this.owners = owners;
    this.periods = periods;
    this.renderer = renderer;
    this.account = account;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The link that a token opens, if any: unknown, wrong, expired and revoked look the same, and a
   * secret is compared in each case. So does a link whose owner may not read the report any more.
   *
   * @throws ProblemException 503 when the realm cannot be asked about the owner
   */
  Optional<ReportLink> open(String text) {
    LinkToken token = LinkToken.parse(text).orElse(nobody);
    Optional<ReportLinkRepository.Stored> stored = links.find(token.link());
    boolean proven =
        token.proves(stored.map(ReportLinkRepository.Stored::secretHash).orElse(NO_HASH));
    return stored
        .filter(found -> proven && found.link().status() == LinkStatus.ACTIVE)
        .filter(found -> owners.mayRead(found.ownerSubject(), found.link().kind()))
        .map(ReportLinkRepository.Stored::link);
  }

  /**
   * The report that a link stands for, as it is now.
   *
   * @throws ProblemException when it cannot be made
   */
  RenderedReport report(ReportLink link) {
    Reader reader = account.reader("link '" + link.name() + "' of " + link.owner());
    PeriodRule rule = PeriodRule.of(link.kind(), link.period());
    return renderer.render(
        new ReportRequest(link.kind(), periods.now(rule, reader), link.scope(), link.format()),
        reader);
  }

  /** Notes that a link has answered; the first time on a UTC day is in the audit trail. */
  @Transactional
  void note(ReportLink opened) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReportLink before = links.hold(opened.id()).orElseThrow().link();
    links.use(before.id(), now);
    if (before.lastUsedAt() == null || day(before.lastUsedAt()).isBefore(day(now))) {
      ReportLink after = links.find(before.id()).orElseThrow().link();
      audit.record("report-link.used", "report-link", before.id().toString(), before, after);
    }
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
