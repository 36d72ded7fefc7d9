package io.wattledger.fleet.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.wattledger.fleet.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Stored models. */
@ApplicationScoped
public class ModelRepository implements PanacheRepositoryBase<MachineModel, String> {

  /**
   * Models by code.
   *
   * @param after code after which the list starts, null for the beginning
   * @param kind only these, null for all
   * @param maker only this maker's, in any case, null for all
   * @param atMost most models returned
   */
  List<MachineModel> list(String after, ModelKind kind, String maker, int atMost) {
    Conditions conditions =
        new Conditions()
            .and("code > :after", "after", after)
            .and("kind = :kind", "kind", kind)
            .and("lower(maker) = lower(:maker)", "maker", maker);
    return find(conditions.orderedBy("code"), conditions.parameters()).page(0, atMost).list();
  }

  /** The models of these codes. */
  public List<MachineModel> ofCodes(Collection<String> codes) {
    return list("code in ?1", codes);
  }
}
