package io.wattledger.costmodel.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.costmodel.statement.month.MissingFact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * Where a month stands and what is left to do before it can be closed.
 *
 * @param period the month
 * @param status open, closed or reopened
 * @param version its newest close, null when it never was closed
 * @param closedAt when its valid close was made, null while it is open
 * @param closedBy who made it, null while it is open
 * @param closable whether a close would be accepted now
 * @param checklist what has to be done, in the order in which people do it
 * @param missing every fact that is missing, empty for a closed month
 * @param versions its closes, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodView(
    YearMonth period,
    PeriodStatus status,
    Integer version,
    Instant closedAt,
    String closedBy,
    boolean closable,
    List<ChecklistItem> checklist,
    List<MissingFact> missing,
    List<PeriodVersion> versions) {

  /**
   * One thing that has to be done.
   *
   * @param code stable for programs
   * @param title in the reader's words
   * @param done whether it is done
   * @param blocking whether a close is refused while it is not done
   * @param detail what is left, null when it is done
   * @param href address where it can be done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChecklistItem(
      String code, String title, boolean done, boolean blocking, String detail, String href) {}
}
