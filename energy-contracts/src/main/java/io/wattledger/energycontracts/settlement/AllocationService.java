package io.wattledger.energycontracts.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who bears a bill, by the basis that was stored with it. */
@ApplicationScoped
public class AllocationService {

  private final SettlementService settlements;
  private final AllocationBasisRepository bases;

  /** Over the stored bills and bases. */
  public AllocationService(SettlementService settlements, AllocationBasisRepository bases) {
    this.settlements = settlements;
    this.bases = bases;
  }

  /**
   * Who bears a bill.
   *
   * @param explain whether every part comes with its explanation
   * @throws io.wattledger.service.problem.ProblemException 404
   */
  @Transactional
  public AllocationView get(UUID id, boolean explain) {
    Settlement bill = settlements.get(id, false);
    return bases
        .find(id)
        .map(stored -> AllocationView.of(bill, stored, explain))
        .orElseGet(() -> AllocationView.of(bill));
  }
}
