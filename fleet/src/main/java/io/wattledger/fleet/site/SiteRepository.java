package io.wattledger.fleet.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.fleet.query.Conditions;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored sites. */
@ApplicationScoped
public class SiteRepository implements PanacheRepositoryBase<Site, String> {

  private static final int NAMED_IN_MESSAGES = 20;

  private final Sql sql;

  /** Over the service's database. */
  public SiteRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Sites by code.
   *
   * @param after code after which the list starts, null for the beginning
   * @param status only these, null for all
   * @param atMost most sites returned
   */
  List<Site> list(String after, SiteStatus status, int atMost) {
    Conditions conditions =
        new Conditions()
            .and("code > :after", "after", after)
            .and("status = :status", "status", status);
    return find(conditions.orderedBy("code"), conditions.parameters()).page(0, atMost).list();
  }

  /** The site, held against other changes until the transaction ends. */
  Optional<Site> lock(String code) {
    return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The sites that an import brought, by code. */
  List<Site> ofImport(UUID importId) {
    return list("importId = ?1 order by code", importId);
  }

  /** The sites of these codes. */
  public List<Site> ofCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }

  /** Codes of sites for a message that says what is allowed, at most 20 of them. */
  public String knownCodes() {
    List<String> codes =
        find("order by code").page(0, NAMED_IN_MESSAGES).stream().map(Site::code).toList();
    return codes.isEmpty() ? "there is no site yet" : "known sites: " + String.join(", ", codes);
  }

  /** Buildings of a site in which batches or machines stand. */
  List<String> usedBuildings(String code) {
    return sql.list(
        "select building_code from asset_batch where site_code = ? and building_code is not null"
            + " union select building_code from asset where site_code = ?"
            + " and building_code is not null order by 1",
        row -> row.getString(1),
        code,
        code);
  }

  /** Codes of batches in service at a site. */
  List<String> batchesInService(String code) {
    return sql.list(
        "select code from asset_batch where site_code = ? and status = 'IN_SERVICE'"
            + " order by code limit 20",
        row -> row.getString(1),
        code);
  }
}
