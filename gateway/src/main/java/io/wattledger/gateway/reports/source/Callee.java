package io.wattledger.gateway.reports.source;

import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service that a report asks, by its name; turns what goes wrong into problems that name it.
 *
 * @param name the service, for example {@code cost-model}
 */
record Callee(String name) {

  private static final int PAGE_SIZE = 1000;

  /** Rows that one report may carry; a file beyond it is no report any more. */
  private static final int MOST_PAGES = 100;

  /**
   * Asks the service.
   *
   * @throws ProblemException what the service refused, 503 when it does not answer, 502 when its
   *     answer is of no use
   */
  <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (WebApplicationException e) {
      throw refused(e.getResponse().getStatus());
    } catch (ProcessingException e) {
      throw ProblemException.unavailable(
          name + " does not answer; the report cannot be made now. Try again shortly.");
    }
  }

  /** All items of a list, page by page. */
  <T> List<T> all(Function<String, RemotePage<T>> page) {
    List<T> items = new ArrayList<>();
    String cursor = null;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      String current = cursor;
      RemotePage<T> answer = ask(() -> page.apply(current));
      items.addAll(answer.items());
      cursor = answer.next();
      if (cursor == null) {
        return items;
      }
    }
    throw ProblemException.unprocessable(
        "The report has more than %d rows; ask for a shorter period or a smaller scope."
            .formatted(PAGE_SIZE * MOST_PAGES));
  }

  /** Items on a page that is asked for. */
  static int pageSize() {
    return PAGE_SIZE;
  }

  private ProblemException refused(int status) {
    return switch (status) {
      case 400, 404 ->
          new ProblemException(
              404,
              "not-found",
              "Not found",
              name + " does not know this period or scope.",
              List.of());
      case 401, 403 ->
          ProblemException.forbidden(
              "None of the reader's roles allows this at " + name + ", which holds the figures.");
      case 429, 502, 503, 504 ->
          ProblemException.unavailable(
              name + " is not ready; the report cannot be made now. Try again shortly.");
      default ->
          new ProblemException(
              502,
              "bad-gateway",
              "Bad answer of a service",
              name + " answers with status " + status + "; the report cannot be made now.",
              List.of());
    };
  }
}
