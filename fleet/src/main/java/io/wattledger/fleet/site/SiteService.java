package io.wattledger.fleet.site;

import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.paging.Page;
import io.wattledger.service.paging.PageRequest;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the sites. */
@ApplicationScoped
public class SiteService {

  static final String TYPE = "site";

  private final SiteRepository sites;
  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over the stored sites. */
  public SiteService(SiteRepository sites, AuditTrail audit, ChangeFeed changes) {
    this.sites = sites;
    this.audit = audit;
    this.changes = changes;
  }

  /** A page of sites by code. */
  @Transactional
  public Page<SiteView> list(PageRequest page, SiteStatus status) {
    List<Site> fetched = sites.list(page.after(), status, page.fetchSize());
    return Page.by(fetched, page, Site::code).map(Site::view);
  }

  /**
   * One site.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public SiteView get(String code) {
    return sites.findByIdOptional(code).orElseThrow(() -> unknown(code)).view();
  }

  /**
   * Stores a new site.
   *
   * @throws ProblemException 400 when its fields contradict each other, 409 when the code is taken
   */
  @Transactional
  public SiteView create(SiteRequest request) {
    requireSound(request);
    if (sites.findByIdOptional(request.code()).isPresent()) {
      throw ProblemException.conflict(taken(request.code()));
    }
    return store(request, null);
  }

  /** Stores a site whose rules and code were checked, with the import that brought it. */
  SiteView store(SiteRequest request, UUID importId) {
    Site site = new Site(request, importId);
    sites.persistAndFlush(site);
    SiteView after = site.view();
    audit.record("site.created", TYPE, site.code(), null, after);
    changes.publish("site.created", site.code(), after);
    return after;
  }

  /**
   * Changes a site as a whole.
   *
   * @throws ProblemException 400 on contradictions, 404, 409 when a building in use would go or the
   *     site would close over running machines, 412 and 428 on the version
   */
  @Transactional
  public SiteView update(String code, SiteRequest request, Revision revision) {
    if (!code.equals(request.code())) {
      throw ProblemException.badRequest(
          "A site's code does not change.",
          new FieldError("/code", "must be '" + code + "', the code in the path"));
    }
    requireSound(request);
    revision.required();
    Site site = sites.lock(code).orElseThrow(() -> unknown(code));
    revision.matches(site.version());
    requireFreeOfUse(site, request);
    SiteView before = site.view();
    site.take(request);
    sites.flush();
    SiteView after = site.view();
    if (after.version() != before.version()) {
      audit.record("site.changed", TYPE, code, before, after);
      changes.publish("site.changed", code, after);
    }
    return after;
  }

  private static void requireSound(SiteRequest request) {
    List<FieldError> broken = SiteRules.broken(request);
    if (!broken.isEmpty()) {
      throw ProblemException.badRequest(
          "The site contradicts itself.", broken.toArray(FieldError[]::new));
    }
  }

  private void requireFreeOfUse(Site site, SiteRequest request) {
    List<String> going = new ArrayList<>(sites.usedBuildings(site.code()));
    request.buildings().forEach(building -> going.remove(building.code()));
    if (!going.isEmpty()) {
      throw ProblemException.conflict(
          "Machines stand in building "
              + String.join(", ", going)
              + " of site "
              + site.code()
              + "; keep the building, or move them first.");
    }
    if (request.status() == SiteStatus.CLOSED && site.status() != SiteStatus.CLOSED) {
      List<String> running = sites.batchesInService(site.code());
      if (!running.isEmpty()) {
        throw ProblemException.conflict(
            "Site "
                + site.code()
                + " still has batches in service: "
                + String.join(", ", running)
                + ". Retire, sell or store them first.");
      }
    }
  }

  static String taken(String code) {
    return "There is already a site '" + code + "'; choose another code, or change that site.";
  }

  private static ProblemException unknown(String code) {
    return ProblemException.notFound("site", code);
  }
}
