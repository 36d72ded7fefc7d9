package io.wattledger.energycontracts.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day by which something must be done about a contract.
 *
 * @param id its id
 * @param contractCode the contract
 * @param contractName what the contract is called
 * @param kind what it is about
 * @param dueOn last local day, in the contract's zone
 * @param remindDays how many days before to remind
 * @param note what is to be done
 * @param recordedAt when it was entered or last corrected
 * @param recordedBy who entered or last corrected it
 * @param done how it ended, absent while it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deadline(
    UUID id,
    String contractCode,
    String contractName,
    DeadlineKind kind,
    LocalDate dueOn,
    int remindDays,
    String note,
    Instant recordedAt,
    String recordedBy,
    Done done) {

  /**
   * What was done.
   *
   * @param at when it was noted
   * @param by who noted it
   * @param note what was done
   */
  public record Done(Instant at, String by, String note) {}

  /** Whether something is still to be done. */
  boolean open() {
    return done == null;
  }

  Deadline corrected(DeadlineRequest request, Instant at, String by) {
    return new Deadline(
        id,
        contractCode,
        contractName,
        request.kind(),
        request.dueOn(),
        request.remindDays(),
        request.note().strip(),
        at,
        by,
        done);
  }

  /** Whether a correction would change nothing. */
  boolean says(DeadlineRequest request) {
    return kind == request.kind()
        && dueOn.equals(request.dueOn())
        && remindDays == request.remindDays()
        && note.equals(request.note().strip());
  }

  Deadline withDone(Done how) {
    return new Deadline(
        id, contractCode, contractName, kind, dueOn, remindDays, note, recordedAt, recordedBy, how);
  }
}
