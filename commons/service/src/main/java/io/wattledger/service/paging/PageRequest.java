package io.wattledger.service.paging;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list is asked for, as a {@code @BeanParam}. Lists are paged by key: the cursor
 * carries the sort key of the last item seen, so that rows added meanwhile neither repeat nor hide.
 */
public class PageRequest {

  /** Items on a page when the caller names no limit. */
  public static final int DEFAULT_LIMIT = 100;

  /** Most items on a page. */
  public static final int MAX_LIMIT = 1000;

  @Parameter(
      description = "Items on a page, 1 to 1000; 100 when absent.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
  @QueryParam("limit")
  String limit;

  @Parameter(description = "The 'next' of the page before; absent for the first page.")
  @QueryParam("cursor")
  String cursor;

  /** A request as it comes in. */
  public PageRequest() {}

  /** A request made by hand. */
  public static PageRequest of(Integer limit, String cursor) {
    PageRequest request = new PageRequest();
    request.limit = limit == null ? null : limit.toString();
    request.cursor = cursor;
    return request;
  }

  /**
   * Items on the page, 1 to 1000.
   *
   * @throws ProblemException 400 when the limit is no such number
   */
  public int limit() {
    return parseLimit(limit);
  }

  /**
   * Reads a limit as it came in.
   *
   * @throws ProblemException 400 when it is no number from 1 to 1000
   */
  public static int parseLimit(String limit) {
    if (limit == null || limit.isBlank()) {
      return DEFAULT_LIMIT;
    }
    if (limit.matches("[0-9]{1,4}")) {
      int value = Integer.parseInt(limit);
      if (value >= 1 && value <= MAX_LIMIT) {
        return value;
      }
    }
    String detail = "limit must be a whole number from 1 to " + MAX_LIMIT + ".";
    throw ProblemException.badRequest(detail, new FieldError("limit", detail));
  }

  /** How many rows to read: one more than the page holds tells whether there is a next page. */
  public int fetchSize() {
    return limit() + 1;
  }

  /** Whether a later page is asked for. */
  public boolean hasCursor() {
    return cursor != null && !cursor.isBlank();
  }

  /**
   * The single sort key after which the page starts, null for the first page.
   *
   * @throws ProblemException 400 when the cursor is not one that a list with one key gave out
   */
  public String after() {
    List<String> keys = after(1);
    return keys.isEmpty() ? null : keys.get(0);
  }

  /**
   * The sort keys after which the page starts, empty for the first page.
   *
   * @param keys how many keys the list is sorted by
   * @throws ProblemException 400 when the cursor is not one that such a list gave out
   */
  public List<String> after(int keys) {
    return hasCursor() ? Cursor.decode(cursor, keys) : List.of();
  }
}
