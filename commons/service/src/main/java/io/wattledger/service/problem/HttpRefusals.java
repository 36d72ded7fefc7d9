package io.wattledger.service.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/** Words for the refusals that the HTTP layer makes on its own. */
final class HttpRefusals {

  private HttpRefusals() {}

  static ProblemException of(WebApplicationException refusal) {
    int status = refusal.getResponse().getStatus();
    return switch (status) {
      case 400 -> ProblemException.badRequest("The request cannot be read.");
      case 401 ->
          problem(status, "unauthenticated", "Login required", "Send a valid bearer token.");
      case 403 -> ProblemException.forbidden("None of your roles allows this.");
      case 404 -> notFound(refusal);
      case 405 ->
          problem(
              status,
              "method-not-allowed",
              "Method not allowed",
              "This path does not have that method; see the API's description.");
      case 406 ->
          problem(
              status,
              "not-acceptable",
              "Not acceptable",
              "None of the accepted media types is offered here; accept application/json.");
      case 413 ->
          problem(status, "too-large", "Too large", "The request body is larger than allowed.");
      case 415 ->
          problem(
              status,
              "unsupported-media-type",
              "Unsupported media type",
              "Send the media type that the API's description names, in most places"
                  + " application/json.");
      default ->
          problem(status, "refused", "Refused", "The request was refused with status " + status);
    };
  }

  private static ProblemException notFound(WebApplicationException refusal) {
    if (refusal.getCause() != null) {
      return ProblemException.badRequest("A value in the path or query cannot be read.");
    }
    return problem(404, "not-found", "Not found", "There is nothing at this path.");
  }

  private static ProblemException problem(int status, String slug, String title, String detail) {
    return new ProblemException(status, slug, title, detail, List.of());
  }
}
