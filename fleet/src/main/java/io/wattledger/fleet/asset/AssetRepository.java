package io.wattledger.fleet.asset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.fleet.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Stored machines. */
@ApplicationScoped
public class AssetRepository implements PanacheRepositoryBase<Asset, UUID> {

  /**
   * Machines by serial number.
   *
   * @param after serial number after which the list starts, null for the beginning
   * @param filter what is asked for
   * @param atMost most machines returned
   */
  List<Asset> list(String after, AssetFilter filter, int atMost) {
    Conditions conditions =
        new Conditions()
            .and("a.serialNumber > :after", "after", after)
            .and("a.siteCode = :site", "site", filter.siteCode)
            .and("b.code = :batch", "batch", filter.batchCode)
            .and("a.modelCode = :model", "model", filter.modelCode)
            .and("a.status = :status", "status", filter.status);
    String where = conditions.parameters().isEmpty() ? " " : " where ";
    return find(
            "from Asset a left join fetch a.batch b"
                + where
                + conditions.orderedBy("a.serialNumber"),
            conditions.parameters())
        .page(0, atMost)
        .list();
  }

  /** The machine, held against other changes until the transaction ends. */
  Optional<Asset> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The machines of these ids, with their batches. */
  List<Asset> ofIds(Collection<UUID> ids) {
    return list(
        "from Asset a left join fetch a.batch where a.id in ?1 order by a.serialNumber", ids);
  }

  /** Those of the serial numbers that are taken. */
  Set<String> takenSerials(Collection<String> serials) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select serialNumber from Asset where serialNumber in :serials", String.class)
            .setParameter("serials", serials)
            .getResultList());
  }

  /** Those of the MAC addresses that are taken. */
  Set<String> takenMacs(Collection<String> macs) {
    return macs.isEmpty()
        ? new HashSet<>()
        : new HashSet<>(
            getEntityManager()
                .createQuery("select macAddress from Asset where macAddress in :macs", String.class)
                .setParameter("macs", macs)
                .getResultList());
  }

  /** How many machines on the books are registered under each of the batches. */
  Map<UUID, Long> registered(Collection<UUID> batchIds) {
    Map<UUID, Long> counts = new HashMap<>();
    if (!batchIds.isEmpty()) {
      getEntityManager()
          .createQuery(
              "select a.batch.id, count(a) from Asset a where a.batch.id in :ids"
                  + " and a.status not in (RETIRED, SOLD) group by a.batch.id",
              Object[].class)
          .setParameter("ids", batchIds)
          .getResultList()
          .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
    }
    return counts;
  }
}
