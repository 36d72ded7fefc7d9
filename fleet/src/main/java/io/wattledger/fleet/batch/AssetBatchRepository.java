package io.wattledger.fleet.batch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.fleet.query.Conditions;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stored batches. */
@ApplicationScoped
public class AssetBatchRepository implements PanacheRepositoryBase<AssetBatch, UUID> {

  private final Sql sql;

  /** Over the service's database. */
  public AssetBatchRepository(Sql sql) {
    this.sql = sql;
  }

  /**
   * Batches by code.
   *
   * @param after code after which the list starts, null for the beginning
   * @param filter what is asked for
   * @param atMost most batches returned
   */
  List<AssetBatch> list(String after, AssetBatchFilter filter, int atMost) {
    LocalDate monthStart = filter.inServiceDuring == null ? null : filter.inServiceDuring.atDay(1);
    LocalDate monthEnd = monthStart == null ? null : monthStart.plusMonths(1);
    Conditions conditions =
        new Conditions()
            .and("code > :after", "after", after)
            .and("siteCode = :site", "site", filter.siteCode)
            .and("use = :use", "use", filter.use)
            .and("category = :category", "category", filter.category)
            .and("status = :status", "status", filter.status)
            .and("modelCode = :model", "model", filter.modelCode)
            .and("inServiceOn < :monthEnd", "monthEnd", monthEnd)
            .and("(retiredOn is null or retiredOn > :monthStart)", "monthStart", monthStart);
    return find(conditions.orderedBy("code"), conditions.parameters()).page(0, atMost).list();
  }

  /** The batch, held against other changes until the transaction ends. */
  public Optional<AssetBatch> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The batches of these codes, held against other changes until the transaction ends. */
  public List<AssetBatch> lockOfCodes(Collection<String> codes) {
    return find("code in ?1 order by code", codes).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  /** The batches that an import brought, by code. */
  List<AssetBatch> ofImport(UUID importId) {
    return list("importId = ?1 order by code", importId);
  }

  /** The batches of these ids. */
  public List<AssetBatch> ofIds(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  /** Those of the codes that are taken. */
  Set<String> taken(Collection<String> codes) {
    return new HashSet<>(
        getEntityManager()
            .createQuery("select code from AssetBatch where code in :codes", String.class)
            .setParameter("codes", codes)
            .getResultList());
  }

  /** How many single machines are registered under the batch and still on the books. */
  long registeredMachines(UUID id) {
    return sql.first(
            "select count(*) from asset where batch_id = ? and status not in ('RETIRED', 'SOLD')",
            row -> row.getLong(1),
            id)
        .orElse(0L);
  }
}
