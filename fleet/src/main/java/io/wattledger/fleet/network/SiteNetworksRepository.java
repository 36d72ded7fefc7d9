package io.wattledger.fleet.network;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stored networks of sites. */
@ApplicationScoped
class SiteNetworksRepository implements PanacheRepositoryBase<SiteNetworks, String> {

  private final Sql sql;

  /** Over the service's database. */
  SiteNetworksRepository(Sql sql) {
    this.sql = sql;
  }

  /** The networks of a site, held against other changes until the transaction ends. */
  Optional<SiteNetworks> lock(String siteCode) {
    return findByIdOptional(siteCode, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The networks of these sites, as far as they have any. */
  List<SiteNetworks> ofSites(Collection<String> siteCodes) {
    return list("siteCode in ?1", siteCodes);
  }

  /** Whether the site exists; it is held against other changes until the transaction ends. */
  boolean lockSite(String code) {
    return !sql.list("select code from site where code = ? for update", row -> true, code)
        .isEmpty();
  }

  /** Whether the site exists. */
  boolean hasSite(String code) {
    return !sql.list("select code from site where code = ?", row -> true, code).isEmpty();
  }

  /** The addresses of a site's machines. */
  List<String> addresses(String siteCode) {
    return sql.list(
        "select distinct address from asset where site_code = ? and address is not null order by 1",
        row -> row.getString(1),
        siteCode);
  }
}
