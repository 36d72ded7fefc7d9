package io.wattledger.gateway.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.Problem;
import io.wattledger.service.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies are those that Keycloak 26.7.3 sent when it was tried. */
class RealmRefusalsTest {

  private static Problem problem(int status, String body) {
    return RealmRefusals.explain(status, body).toProblem("/x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "409 | {'errorMessage':'User exists with same username'} | 409 | /username",
        "409 | {'errorMessage':'User exists with same email'} | 409 | /email",
        "409 | {'errorMessage':'A organization with the same name already exists.'} | 409 | /name",
        "409 | {'errorMessage':'A organization with the same alias already exists'} | 409 | /alias",
        "400 | {'errorMessage':'Domain acme.example is already linked to organization Acme in realm"
            + " wattledger'} | 409 | /domains",
        "400 | {'field':'email','errorMessage':'error-invalid-email','params':['email','x']} | 400"
            + " | /email",
        "400 | {'field':'username','errorMessage':'error-user-attribute-read-only','params':"
            + "['username']} | 400 | /username"
      })
  void refusalIsSaidAtItsField(int status, String body, int told, String pointer) {
    Problem problem = problem(status, body.replace('\'', '"'));

    assertThat(problem.status()).isEqualTo(told);
    assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    assertThat(problem.detail()).doesNotContain("Keycloak", "error-", "realm wattledger");
  }

  @Test
  void severalFieldsAreSaidTogetherWithTheirLimits() {
    Problem problem =
        problem(
            400,
            "{\"errors\":[{\"field\":\"username\",\"errorMessage\":\"error-invalid-length\","
                + "\"params\":[\"username\",3,255]},{\"field\":\"firstName\",\"errorMessage\":"
                + "\"error-invalid-length-too-long\",\"params\":[\"firstName\",null,255]}]}");

    assertThat(problem.errors())
        .isEqualTo(
            List.of(
                new FieldError("/username", "has 3 to 255 characters"),
                new FieldError("/firstName", "has at most 255 characters")));
  }

  @Test
  void passwordPolicyIsQuoted() {
    ProblemException problem =
        RealmRefusals.explain(
            400,
            "{\"error\":\"invalidPasswordMinLengthMessage\",\"error_description\":\"Invalid"
                + " password: minimum length 12.\"}");

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem).hasMessageContaining("minimum length 12");
  }

  @ParameterizedTest
  @CsvSource({"401, 502", "403, 502", "404, 404", "500, 502", "503, 503", "504, 503"})
  void otherAnswersHaveTheirKind(int status, int told) {
    assertThat(problem(status, "").status()).isEqualTo(told);
    assertThat(problem(status, "<html>").status()).isEqualTo(told);
  }

  @Test
  void mailThatCannotBeSentIsSaid() {
    Problem problem =
        problem(500, "{\"errorMessage\":\"Failed to send execute actions email: Invalid sender\"}");

    assertThat(problem.type()).isEqualTo("/problems/mail-not-sent");
    assertThat(problem.detail()).contains("Check the realm's e-mail settings");
  }
}
