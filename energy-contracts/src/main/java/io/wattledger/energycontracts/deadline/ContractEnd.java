package io.wattledger.energycontracts.deadline;

import io.wattledger.energycontracts.contract.Contract;
import io.wattledger.energycontracts.contract.ContractVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** The deadline that follows from a contract's versions: the last day on which any holds. */
final class ContractEnd {

  private static final int REMIND_DAYS = 90;

  private ContractEnd() {}

  /** The end of a contract, unless a version stays open or there is none. */
  static Optional<Deadline> of(Contract contract) {
    if (contract.versions().stream().anyMatch(version -> version.effectiveTo() == null)) {
      return Optional.empty();
    }
    return contract.versions().stream()
        .max(Comparator.comparing(ContractVersion::effectiveTo))
        .map(last -> end(contract, last));
  }

  private static Deadline end(Contract contract, ContractVersion last) {
    LocalDate day = last.effectiveTo().minusDays(1);
    String key = "end/" + contract.code() + "/" + day;
    return new Deadline(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        contract.code(),
        contract.name(),
        DeadlineKind.EXPIRY,
        day,
        REMIND_DAYS,
        "Last day on which a version of the contract holds.",
        last.recordedAt(),
        last.recordedBy(),
        null);
  }
}
