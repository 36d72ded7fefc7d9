package io.wattledger.costmodel.clients;

import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A service that is asked, by its name; turns what goes wrong between services into problems that
 * name it.
 *
 * @param name the service, for example {@code fleet}
 */
public record Callee(String name) {

  private static final int PAGE_SIZE = 1000;
  private static final int MOST_PAGES = 1000;

  /**
   * Asks the service.
   *
   * @throws ProblemException 403 when it refuses the caller, 409 when it refuses in its present
   *     state, 503 when it does not answer, 502 when its answer is of no use
   */
  <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (WebApplicationException e) {
      throw refused(e);
    } catch (ProcessingException e) {
      throw ProblemException.unavailable(
          name + " does not answer; the statement cannot be computed now. Try again shortly.");
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
    throw badGateway("sends more pages than any company has records");
  }

  /** Items on a page that is asked for. */
  static int pageSize() {
    return PAGE_SIZE;
  }

  private ProblemException refused(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    return switch (status) {
      case 401 ->
          badGateway("does not accept the caller's token; log in again, or check its audience");
      case 403 ->
          ProblemException.forbidden(
              "None of your roles allows this at "
                  + name
                  + ", which holds a part of the month's facts.");
      case 409 ->
          ProblemException.conflict(name + " refuses in its present state; look there for why.");
      case 502, 503, 504 ->
          ProblemException.unavailable(
              name + " is not ready; the statement cannot be computed now. Try again shortly.");
      default -> badGateway("answers with status " + status);
    };
  }

  private ProblemException badGateway(String what) {
    return new ProblemException(
        502,
        "bad-gateway",
        "Bad answer of another service",
        name + " " + what + "; the statement cannot be computed now.",
        List.of());
  }
}
