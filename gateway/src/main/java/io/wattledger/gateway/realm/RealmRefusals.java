package io.wattledger.gateway.realm;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** What the identity provider's refusals mean to the person who filled in the form. */
final class RealmRefusals {

  private static final Logger LOG = Logger.getLogger(RealmRefusals.class);

  private RealmRefusals() {}

  /**
   * The problem that an answer of the Admin API stands for.
   *
   * @param status its HTTP status
   * @param body its body, JSON or empty
   */
  static ProblemException explain(int status, String body) {
    JsonObject answer = read(body);
    return switch (status) {
      case 400 -> invalid(answer);
      case 404 ->
          new ProblemException(
              404,
              "not-found",
              "Not found",
              "The identity provider knows no such record.",
              List.of());
      case 409 -> taken(answer.getString("errorMessage", ""));
      case 401, 403 -> notPermitted(status);
      default -> failed(status, answer);
    };
  }

  private static ProblemException taken(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    if (said.contains("same email")) {
      return conflict("email", "is the address of another account");
    }
    if (said.contains("same username")) {
      return conflict("username", "is the user name of another account");
    }
    if (said.contains("same alias")) {
      return conflict("alias", "is the alias of another organization");
    }
    if (said.contains("same name")) {
      return conflict("name", "is the name of another organization");
    }
    if (said.contains("already a member")) {
      return ProblemException.conflict("The account is in the organization already.");
    }
    return ProblemException.conflict("Something with these values exists already.");
  }

  private static ProblemException conflict(String field, String detail) {
    return new ProblemException(
        409,
        "conflict",
        "Conflict",
        "The %s %s. Nothing was changed.".formatted(words(field), detail),
        List.of(new FieldError("/" + field, detail)));
  }

  private static ProblemException invalid(JsonObject answer) {
    String message = answer.getString("errorMessage", "");
    if (message.contains("already linked to organization")) {
      return conflict("domains", "belong to another organization, at least one of them");
    }
    if (answer.getString("error", "").startsWith("invalidPassword")) {
      return ProblemException.unprocessable(
          "The realm's password policy refuses the password: %s"
              .formatted(answer.getString("error_description", "no reason given")));
    }
    List<FieldError> errors = new ArrayList<>();
    for (Object error : answer.getJsonArray("errors", new JsonArray().add(answer))) {
      if (error instanceof JsonObject found && found.getString("field") != null) {
        errors.add(fieldError(found));
      }
    }
    if (errors.isEmpty()) {
      LOG.warnf("The identity provider refused a request: %s", answer.encode());
      return ProblemException.badRequest("The identity provider refuses these values.");
    }
    return ProblemException.badRequest(
        "The identity provider refuses %s.".formatted(errors.size() == 1 ? "a value" : "values"),
        errors.toArray(FieldError[]::new));
  }

  private static FieldError fieldError(JsonObject error) {
    String field = error.getString("field");
    JsonArray limits = error.getJsonArray("params", new JsonArray());
    String detail =
        switch (error.getString("errorMessage", "")) {
          case "error-invalid-email" -> "is no e-mail address";
          case "error-person-name-invalid-character" ->
              "contains a character that a name cannot have, such as < or \"";
          case "error-username-invalid-character" -> "may have letters, digits and . _ @ - only";
          case "error-user-attribute-required" -> "is required";
          case "error-user-attribute-read-only" -> "cannot be changed";
          case "error-invalid-length" ->
              "has %s to %s characters".formatted(limit(limits, 1), limit(limits, 2));
          case "error-invalid-length-too-long" ->
              "has at most %s characters".formatted(limit(limits, 2));
          case "error-invalid-length-too-short" ->
              "has at least %s characters".formatted(limit(limits, 1));
          default -> "is refused by the identity provider";
        };
    return new FieldError("/" + field, detail);
  }

  private static Object limit(JsonArray limits, int index) {
    return index < limits.size() && limits.getValue(index) != null ? limits.getValue(index) : "few";
  }

  /** A fault of the installation, not of the person who asks. */
  private static ProblemException notPermitted(int status) {
    LOG.errorf(
        "The identity provider refuses %s (%d): check its secret and its realm-management roles.",
        Realm.CLIENT, status);
    return gatewayFault(
        "The identity provider does not let the gateway look after people: the secret or the rights"
            + " of its client '%s' are not right. deploy/keycloak/README.md says which it needs."
                .formatted(Realm.CLIENT));
  }

  private static ProblemException failed(int status, JsonObject answer) {
    String message = answer.getString("errorMessage", "");
    if (message.startsWith("Failed to send")) {
      return new ProblemException(
          502,
          "mail-not-sent",
          "E-mail not sent",
          "The e-mail could not be sent. Check the realm's e-mail settings.",
          List.of());
    }
    LOG.errorf("The identity provider failed with status %d: %s", status, answer.encode());
    return status == 503 || status == 504
        ? ProblemException.unavailable("The identity provider is busy; repeat in a moment.")
        : gatewayFault("The identity provider failed; its log says why.");
  }

  private static ProblemException gatewayFault(String detail) {
    return new ProblemException(
        502, "identity-provider", "Identity provider refuses", detail, List.of());
  }

  private static String words(String field) {
    return switch (field) {
      case "email" -> "e-mail address";
      case "username" -> "user name";
      default -> field;
    };
  }

  private static JsonObject read(String body) {
    try {
      return body == null || body.isBlank() ? new JsonObject() : new JsonObject(body);
    } catch (DecodeException notJson) {
      return new JsonObject();
    }
  }
}
