package io.wattledger.fleet.network;

import io.wattledger.fleet.network.engine.AllowedNetworks;
import io.wattledger.fleet.network.engine.MachineAddress;
import io.wattledger.fleet.network.engine.SiteNetwork;
import io.wattledger.kernel.network.AddressRange;
import io.wattledger.service.audit.AuditTrail;
import io.wattledger.service.changes.ChangeFeed;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import io.wattledger.service.revision.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the networks of sites. */
@ApplicationScoped
public class SiteNetworksService {

  private static final String TYPE = "site-networks";
  private static final int NAMED_IN_MESSAGES = 5;

  private final SiteNetworksRepository stored;
  private final ForbiddenNetworks forbidden;
  private final AuditTrail audit;
  private final ChangeFeed changes;

  /** Over the stored networks. */
  public SiteNetworksService(
      SiteNetworksRepository stored,
      ForbiddenNetworks forbidden,
      AuditTrail audit,
      ChangeFeed changes) {
    this.stored = stored;
    this.forbidden = forbidden;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * The networks of a site.
   *
   * @throws ProblemException 404
   */
  @Transactional
  public SiteNetworksView get(String siteCode) {
    if (!stored.hasSite(siteCode)) {
      throw ProblemException.notFound("site", siteCode);
    }
    return stored
        .findByIdOptional(siteCode)
        .map(SiteNetworks::view)
        .orElseGet(() -> new SiteNetworksView(siteCode, List.of(), 0));
  }

  /**
   * Replaces the networks of a site.
   *
   * @throws ProblemException 400 when one is no network or can hold no machine, 404, 409 when a
   *     machine's address would be outside, 409, 412 and 428 on the version
   */
  @Transactional
  public SiteNetworksView replace(String siteCode, SiteNetworksRequest request, Revision revision) {
    List<SiteNetwork> wanted = sound(request);
    revision.required();
    if (!stored.lockSite(siteCode)) {
      throw ProblemException.notFound("site", siteCode);
    }
    Optional<SiteNetworks> known = stored.lock(siteCode);
    revision.matches(known.map(SiteNetworks::version).orElse(0L));
    requireRoomForMachines(siteCode, new AllowedNetworks(wanted, forbidden.rule()));
    SiteNetworksView before = known.map(SiteNetworks::view).orElse(null);
    SiteNetworks networks = known.orElseGet(() -> new SiteNetworks(siteCode));
    networks.replace(request.networks());
    stored.persistAndFlush(networks);
    SiteNetworksView after = networks.view();
    if (before == null || after.version() != before.version()) {
      audit.record("site.networks-changed", TYPE, siteCode, before, after);
      changes.publish("site.networks-changed", siteCode, after);
    }
    return after;
  }

  /** What machines of these sites may have as an address, by site. */
  public Map<String, AllowedNetworks> allowed(Collection<String> siteCodes) {
    Map<String, AllowedNetworks> allowed = new HashMap<>();
    siteCodes.forEach(code -> allowed.put(code, new AllowedNetworks(List.of(), forbidden.rule())));
    for (SiteNetworks site : stored.ofSites(siteCodes)) {
      List<SiteNetwork> networks = site.networks().stream().map(SiteNetworkEntry::network).toList();
      allowed.put(site.siteCode(), new AllowedNetworks(networks, forbidden.rule()));
    }
    return allowed;
  }

  private List<SiteNetwork> sound(SiteNetworksRequest request) {
    List<SiteNetwork> networks = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < request.networks().size(); i++) {
      try {
        SiteNetwork network = request.networks().get(i).network();
        Optional<AddressRange> never = forbidden.rule().forbids(network.range());
        if (never.isPresent()) {
          throw new IllegalArgumentException(
              network.range() + " holds addresses of " + never.get() + ", where no machine can be");
        }
        networks.add(network);
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("/networks/" + i + "/range", e.getMessage()));
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.badRequest(
          "Not every entry is a network of machines.", errors.toArray(FieldError[]::new));
    }
    return networks;
  }

  private void requireRoomForMachines(String siteCode, AllowedNetworks wanted) {
    List<String> outside =
        stored.addresses(siteCode).stream()
            .filter(address -> wanted.refusal(MachineAddress.parse(address)).isPresent())
            .limit(NAMED_IN_MESSAGES)
            .toList();
    if (!outside.isEmpty()) {
      throw ProblemException.conflict(
          "Machines of site "
              + siteCode
              + " have addresses outside of these networks, for example "
              + String.join(", ", outside)
              + "; correct the machines first.");
    }
  }
}
