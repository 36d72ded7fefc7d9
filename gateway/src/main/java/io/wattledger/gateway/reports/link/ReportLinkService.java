package io.wattledger.gateway.reports.link;

import io.wattledger.gateway.reports.PeriodRule;
import io.wattledger.gateway.reports.ReportFormat;
import io.wattledger.gateway.reports.ReportKind;
import io.wattledger.gateway.reports.ReportRequest;
import io.wattledger.gateway.reports.ReportSettings;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.security.CurrentUser;
import io.wattledger.service.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives out links and takes them back. */
@ApplicationScoped
public class ReportLinkService {

  private static final int MOST_ACTIVE = 100;
  private static final String ENTITY = "report-link";

  private final ReportLinkRepository links;
  private final ReportSettings settings;
  private final CurrentUser user;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ReportLinkService(
      ReportLinkRepository links,
      ReportSettings settings,
      CurrentUser user,
      AuditTrail audit,
      Clock clock) {
    this.links = links;
    this.settings = settings;
    this.user = user;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a link. Its token is in the answer and nowhere else.
   *
   * @throws ProblemException 404 for an unknown report, 400 for parameters that it does not take,
   *     403 when the caller may not read it, 409 when the caller has very many links
   */
  @Transactional
  public CreatedLink create(NewLink wanted) {
    LinkToken token = LinkToken.random(random);
    ReportLink link = link(token.link(), wanted);
    if (links.active(user.subject()) >= MOST_ACTIVE) {
      throw ProblemException.conflict(
          "You have %d links that answer, which is the most; revoke one that nobody needs."
              .formatted(MOST_ACTIVE));
    }
    links.insert(token, link, user.subject());
    audit.record("report-link.created", ENTITY, link.id().toString(), null, link);
    return new CreatedLink(link, token.text(), url(token, link.format()));
  }

  /** The caller's links, newest first; all links for those who watch over them. */
  public Page<ReportLink> list(PageRequest page) {
    Optional<String> owner =
        user.hasRole(Roles.ADMIN, Roles.CONTROLLER, Roles.AUDITOR)
            ? Optional.empty()
            : Optional.of(user.subject());
    return Page.of(
        links.list(owner, page.after(2), page.fetchSize()),
        page,
        link -> List.of(link.createdAt().toString(), link.id().toString()));
  }

  /**
   * Takes a link back; a second time changes nothing.
   *
   * @throws ProblemException 404 when it does not exist or is another person's
   */
  @Transactional
  public void revoke(UUID id) {
    ReportLink before =
        links
            .hold(id)
            .filter(this::mayRevoke)
            .orElseThrow(() -> ProblemException.notFound("report link", id))
            .link();
    if (before.status() == LinkStatus.REVOKED) {
      return;
    }
    links.revoke(id, clock.instant(), user.name());
    ReportLink after = links.find(id).orElseThrow().link();
    audit.record("report-link.revoked", ENTITY, id.toString(), before, after);
  }

  private boolean mayRevoke(ReportLinkRepository.Stored stored) {
    return user.hasRole(Roles.ADMIN, Roles.CONTROLLER)
        || stored.ownerSubject().equals(user.subject());
  }

  private ReportLink link(UUID id, NewLink wanted) {
    ReportKind kind = ReportRequest.kind(wanted.kind());
    if (!user.hasRole(kind.readers().toArray(String[]::new))) {
      throw ProblemException.forbidden(
          "None of your roles may read the report '" + kind.title() + "'.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ReportLink(
        id,
        wanted.name().strip(),
        kind,
        kind.title(),
        ReportRequest.format(kind, wanted.format()),
        ReportRequest.scope(kind, wanted.scope()),
        PeriodRule.of(kind, wanted.period()).code(),
        user.name(),
        now,
        expiry(wanted.expiresAt(), now),
        null,
        null,
        null,
        0,
        LinkStatus.ACTIVE);
  }

  private static Instant expiry(Instant wanted, Instant now) {
    if (wanted != null && !wanted.isAfter(now)) {
      String detail = "must be in the future; leave it out for a link that does not expire";
      throw ProblemException.badRequest(
          "expiresAt " + detail + ".", new FieldError("expiresAt", detail));
    }
    return wanted == null ? null : wanted.truncatedTo(ChronoUnit.MICROS);
  }

  private String url(LinkToken token, ReportFormat format) {
    return settings.portalUrl() + LinkDoor.PATH + "/" + token.text() + "." + format.code();
  }
}
