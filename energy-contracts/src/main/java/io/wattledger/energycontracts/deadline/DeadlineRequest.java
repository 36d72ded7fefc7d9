package io.wattledger.energycontracts.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A deadline as users enter it.
 *
 * @param kind what it is about
 * @param dueOn last local day, in the contract's zone
 * @param remindDays how many days before to remind, 30 when absent
 * @param note what is to be done
 */
public record DeadlineRequest(
    @NotNull(message = "is required: NOTICE, RENEWAL, ELECTION, REPORT or OTHER") DeadlineKind kind,
    @NotNull(message = "is required, for example 2027-06-30") LocalDate dueOn,
    @Min(value = 0, message = "is 0 to 730") @Max(value = 730, message = "is 0 to 730")
        Integer remindDays,
    @NotBlank(message = "is required: what is to be done?")
        @Size(max = 500, message = "has at most 500 characters")
        String note) {

  /** Fills in the reminder. */
  public DeadlineRequest {
    remindDays = remindDays == null ? Integer.valueOf(30) : remindDays;
  }
}
