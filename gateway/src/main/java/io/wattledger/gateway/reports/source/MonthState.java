package io.wattledger.gateway.reports.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * Where a month stands, as cost-model states it.
 *
 * @param period the month
 * @param status OPEN, CLOSED or REOPENED
 * @param version its newest close, null when it never was closed
 * @param hash hash of its valid close, in lists
 * @param closedBy who closed it, null while it is open
 * @param closedAt when, null while it is open
 * @param checklist what has to be done before it can be closed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MonthState(
    String period,
    String status,
    Integer version,
    String hash,
    String closedBy,
    Instant closedAt,
    List<Step> checklist) {

  /** Fills in what may be left out. */
  public MonthState {
    checklist = checklist == null ? List.of() : List.copyOf(checklist);
  }

  /** Whether the month is closed. */
  public boolean closed() {
    return "CLOSED".equals(status);
  }

  /**
   * One step of the close.
   *
   * @param code stable for programs
   * @param title in the reader's words
   * @param done whether it is done
   * @param blocking whether a close is refused while it is not done
   * @param detail what is left, null when it is done
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Step(String code, String title, boolean done, boolean blocking, String detail) {}
}
