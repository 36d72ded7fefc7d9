package io.wattledger.fleet.batch;

import io.wattledger.fleet.lifecycle.engine.AssetLifecycle;
import io.wattledger.fleet.lifecycle.engine.LifecycleStatus;
import io.wattledger.service.problem.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Rules of a batch that hold between its own fields. */
final class AssetBatchRules {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private AssetBatchRules() {}

  /** What contradicts itself in a batch, new or corrected; empty when nothing does. */
  static List<FieldError> broken(AssetBatchRequest batch) {
    List<FieldError> errors = new ArrayList<>();
    checkDates(batch, errors);
    checkModel(batch, errors);
    if (batch.salvageValuePerUnit().compareTo(batch.unitCost()) > 0) {
      errors.add(
          new FieldError("/salvageValuePerUnit", "is more than unitCost; it is at most the cost"));
    }
    if (decimals(batch.currency()) < 0) {
      errors.add(
          new FieldError(
              "/currency",
              "'" + batch.currency() + "' is no ISO 4217 currency; use a code such as USD"));
    } else {
      errors.addAll(brokenWriteDowns(batch, batch.writeDowns()));
    }
    return errors;
  }

  /** What contradicts itself between a new batch's status and its dates. */
  static List<FieldError> brokenStart(AssetBatchRequest batch) {
    List<FieldError> errors = new ArrayList<>();
    LifecycleStatus status = batch.status();
    if (status == LifecycleStatus.IN_SERVICE && batch.inServiceOn() == null) {
      errors.add(new FieldError("/inServiceOn", "is required for the status IN_SERVICE"));
    }
    if (status != LifecycleStatus.IN_SERVICE
        && !status.isDisposed()
        && batch.inServiceOn() != null) {
      errors.add(
          new FieldError(
              "/inServiceOn",
              "must be absent for the status "
                  + status
                  + "; only IN_SERVICE, RETIRED and SOLD have a first day of service"));
    }
    if (status.isDisposed() && batch.retiredOn() == null) {
      errors.add(new FieldError("/retiredOn", "is required for the status " + status));
    }
    if (!status.isDisposed() && batch.retiredOn() != null) {
      errors.add(
          new FieldError("/retiredOn", "must be absent unless the status is RETIRED or SOLD"));
    }
    return errors;
  }

  /** The history that a new batch starts with; its rules were checked. */
  static AssetLifecycle start(AssetBatchRequest batch) {
    return switch (batch.status()) {
      case ORDERED, IN_TRANSIT, IN_STOCK ->
          AssetLifecycle.startingWith(batch.status(), batch.acquiredOn());
      case IN_SERVICE ->
          AssetLifecycle.startingWith(LifecycleStatus.IN_SERVICE, batch.inServiceOn());
      case RETIRED, SOLD ->
          batch.inServiceOn() == null
              ? AssetLifecycle.startingWith(batch.status(), batch.retiredOn())
              : AssetLifecycle.startingWith(LifecycleStatus.IN_SERVICE, batch.inServiceOn())
                  .then(batch.status(), batch.retiredOn());
    };
  }

  /** Whether a correction changes what a month is charged, or which scope it is charged to. */
  static boolean chargesDiffer(AssetBatchRequest before, AssetBatchRequest after) {
    return !before.siteCode().equals(after.siteCode())
        || before.use() != after.use()
        || !Objects.equals(before.modelCode(), after.modelCode())
        || !before.quantity().equals(after.quantity())
        || before.unitCost().compareTo(after.unitCost()) != 0
        || !before.currency().equals(after.currency())
        || !Objects.equals(before.inServiceOn(), after.inServiceOn())
        || !before.usefulLifeMonths().equals(after.usefulLifeMonths())
        || before.salvageValuePerUnit().compareTo(after.salvageValuePerUnit()) != 0;
  }

  private static void checkDates(AssetBatchRequest batch, List<FieldError> errors) {
    checkRange("/acquiredOn", batch.acquiredOn(), errors);
    checkRange("/inServiceOn", batch.inServiceOn(), errors);
    checkRange("/retiredOn", batch.retiredOn(), errors);
    if (batch.inServiceOn() != null && batch.inServiceOn().isBefore(batch.acquiredOn())) {
      errors.add(
          new FieldError(
              "/inServiceOn",
              "%s is before acquiredOn %s; a batch is bought before it serves"
                  .formatted(batch.inServiceOn(), batch.acquiredOn())));
    }
    LocalDate earliest = batch.inServiceOn() == null ? batch.acquiredOn() : batch.inServiceOn();
    if (batch.retiredOn() != null && batch.retiredOn().isBefore(earliest)) {
      errors.add(
          new FieldError(
              "/retiredOn",
              "%s is before %s; use that day or a later one"
                  .formatted(batch.retiredOn(), earliest)));
    }
  }

  private static void checkRange(String pointer, LocalDate date, List<FieldError> errors) {
    if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
      errors.add(new FieldError(pointer, date + " is not between " + EARLIEST + " and " + LATEST));
    }
  }

  private static void checkModel(AssetBatchRequest batch, List<FieldError> errors) {
    boolean machines = batch.category() == AssetCategory.MACHINE;
    if (machines && batch.modelCode() == null) {
      errors.add(new FieldError("/modelCode", "is required for machines; see GET models"));
    }
    if (!machines && batch.modelCode() != null) {
      errors.add(new FieldError("/modelCode", "must be absent for infrastructure"));
    }
  }

  /** What contradicts the batch in a series of write-downs of it, oldest first. */
  static List<FieldError> brokenWriteDowns(
      AssetBatchRequest batch, List<WriteDownRequest> writeDowns) {
    List<FieldError> errors = new ArrayList<>();
    int decimals = decimals(batch.currency());
    BigDecimal before = batch.unitCost().multiply(BigDecimal.valueOf(batch.quantity()));
    LocalDate earliest = batch.inServiceOn() == null ? batch.acquiredOn() : batch.inServiceOn();
    for (int i = 0; i < writeDowns.size(); i++) {
      WriteDownRequest down = writeDowns.get(i);
      String at = "/writeDowns/" + i;
      if (down.on().isBefore(earliest)) {
        errors.add(
            new FieldError(
                at + "/on", down.on() + " is too early; use " + earliest + " or a later date"));
      }
      if (batch.retiredOn() != null && !down.on().isBefore(batch.retiredOn())) {
        errors.add(
            new FieldError(
                at + "/on", down.on() + " is not before the batch left on " + batch.retiredOn()));
      }
      if (down.carryingAmount().compareTo(before) >= 0) {
        errors.add(
            new FieldError(
                at + "/carryingAmount",
                "must be less than %s, the cost or the amount of the write-down before it"
                    .formatted(before.toPlainString())));
      }
      if (down.carryingAmount().stripTrailingZeros().scale() > decimals) {
        errors.add(
            new FieldError(
                at + "/carryingAmount",
                "has at most %d decimals in %s".formatted(decimals, batch.currency())));
      }
      before = down.carryingAmount();
      earliest = down.on().plusDays(1);
    }
    return errors;
  }

  /** Decimals of a currency, -1 for an unknown one and for metals and funds. */
  private static int decimals(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
