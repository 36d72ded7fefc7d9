package io.wattledger.fleet.batch;

import io.wattledger.fleet.figure.Figures;
import io.wattledger.fleet.lifecycle.engine.ServicePeriod;
import io.wattledger.fleet.model.MachineModel;
import io.wattledger.fleet.model.ModelKind;
import io.wattledger.fleet.nameplate.engine.NameplateHashrate;
import io.wattledger.fleet.nameplate.engine.NameplatePower;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What a batch could do in a UTC month by its nameplate (docs/formulas/nameplate-hashrate.md).
 *
 * @param period the month
 * @param daysInService UTC days in service
 * @param hoursInService the same in hours
 * @param hashrateThs hashrate of the whole batch in TH/s, null unless it mines
 * @param thHours hashrate times hours, null unless it mines
 * @param powerKw power of the whole batch in kW, null for infrastructure
 */
public record BatchNameplate(
    YearMonth period,
    int daysInService,
    int hoursInService,
    BigDecimal hashrateThs,
    BigDecimal thHours,
    BigDecimal powerKw) {

  /**
   * The nameplate of a batch.
   *
   * @param quantity pieces
   * @param model its model, null for infrastructure
   * @param periods days on which it served
   * @param month the month
   */
  static BatchNameplate of(
      int quantity, MachineModel model, List<ServicePeriod> periods, YearMonth month) {
    NameplateHashrate hashrate = hashrate(quantity, model, periods);
    boolean mines = model != null && model.kind() == ModelKind.ASIC;
    return new BatchNameplate(
        month,
        hashrate.daysInService(month),
        hashrate.hoursInService(month),
        mines ? Figures.quantity(hashrate.batchThs()) : null,
        mines ? Figures.quantity(hashrate.thHours(month)) : null,
        model == null
            ? null
            : Figures.quantity(new NameplatePower(quantity, model.powerW()).powerKw()));
  }

  /** The engine over a batch; infrastructure hashes nothing. */
  static NameplateHashrate hashrate(int quantity, MachineModel model, List<ServicePeriod> periods) {
    return new NameplateHashrate(
        quantity, model == null ? BigDecimal.ZERO : model.hashrateThs(), periods);
  }
}
