package io.wattledger.gateway.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.wattledger.gateway.testing.GatewayResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class PeopleTest extends PeopleApi {

  @Test
  void listsPeopleByLastNameAndNoMachinesOrCustomers() {
    keycloak.realm().lockOut("subject-of-finance");
    keycloak.realm().setUpCode("subject-of-grace");
    admin()
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("items.lastName", contains("Adams", "Lindqvist", "Novak"))
        .body("items[0].roles", contains("admin", "auditor"))
        .body("items[0].secondFactors", contains("otp"))
        .body("items[0].lastLoginAt", equalTo("2026-11-24T06:00:00Z"))
        .body("items[1].lockedOut", equalTo(true))
        .body("items[2].lockedOut", equalTo(false))
        .body("next", nullValue());
  }

  @Test
  void pagesFollowOneAnother() {
    String next =
        admin()
            .get(PEOPLE + "?limit=2")
            .then()
            .body("items.lastName", contains("Adams", "Lindqvist"))
            .extract()
            .path("next");
    admin()
        .get(PEOPLE + "?limit=2&cursor=" + next)
        .then()
        .body("items.lastName", contains("Novak"))
        .body("next", nullValue());
    admin()
        .get(PEOPLE + "?limit=0")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("limit"));
  }

  @Test
  void findsPeopleByTextAndRole() {
    admin().get(PEOPLE + "?search=LIND").then().body("items.username", contains("finance"));
    admin().get(PEOPLE + "?role=auditor").then().body("items.username", contains("grace"));
    admin().get(PEOPLE + "?search=customer").then().body("items.size()", equalTo(0));
  }

  @Test
  void invitesWithPasswordThatIsShownOnceAndNeverStored() {
    String key = fresh();
    Response first = invite(key, "nina@example.com", "[\"energy\",\"finance\"]");

    first
        .then()
        .statusCode(201)
        .header("Location", containsString(PEOPLE + "/"))
        .body("username", equalTo("nina@example.com"))
        .body("mailed", equalTo(false))
        .body("temporaryPassword", matchesPattern("([A-Za-z2-9]{5}-){3}[A-Za-z2-9]{5}"));
    String id = first.path("id");
    String password = first.path("temporaryPassword");
    assertThat(keycloak.realm().account(id).getString("password")).isEqualTo(password);
    assertThat(keycloak.realm().rolesOf(id)).contains("energy", "finance");
    assertThat(lastAudit()).startsWith("person.invited - ").doesNotContain(password);

    invite(key, "nina@example.com", "[\"energy\",\"finance\"]")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(id))
        .body("temporaryPassword", nullValue());
    assertThat(
            sql.list(
                "select body from idempotency_key union all select after::text from audit_entry",
                row -> String.valueOf(row.getString(1))))
        .noneMatch(text -> text.contains(password));
    admin()
        .get(PEOPLE + "/" + id)
        .then()
        .body("invited", equalTo(true))
        .body("roles", contains("energy", "finance"));
  }

  @Test
  void invitesByMailWhenTheRealmCanSendIt() {
    keycloak.realm().sendMail();
    invite(fresh(), "mail@example.com", "[\"auditor\"]")
        .then()
        .statusCode(201)
        .body("mailed", equalTo(true))
        .body("temporaryPassword", nullValue());
    assertThat(keycloak.realm().mails())
        .containsExactly("mail@example.com [\"CONFIGURE_TOTP\",\"UPDATE_PASSWORD\"]");
  }

  @Test
  void invitationThatCannotBeMailedLeavesNoAccount() {
    keycloak.realm().sendMail();
    keycloak
        .realm()
        .breakAt(
            "PUT /users/.*/execute-actions-email",
            500,
            "{\"errorMessage\":\"Failed to send execute actions email: Invalid sender\"}");
    String key = fresh();
    invite(key, "lost@example.com", "[\"energy\"]")
        .then()
        .statusCode(502)
        .body("type", equalTo("/problems/mail-not-sent"));
    admin().get(PEOPLE + "?search=lost@").then().body("items.size()", equalTo(0));

    keycloak.realm().reset();
    invite(key, "lost@example.com", "[\"energy\"]").then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"site-agent\"] | it is for machines",
        "[\"ai-customer\"] | users of a customer are invited in the customer's organization",
        "[\"finance\",\"ai-customer\"] | users of a customer",
        "[\"boss\"] | which is none of operator, energy",
        "[] | needs at least one role"
      })
  void rolesThatAPersonCannotHaveAreRefused(String roles, String reason) {
    invite(fresh(), "x@example.com", roles)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/roles"))
        .body("errors.detail", hasItem(containsString(reason)));
    admin()
        .body("{\"roles\":%s}".formatted(roles))
        .put(FINANCE + "/roles")
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem(containsString(reason)));
    assertThat(keycloak.realm().changes()).isEmpty();
  }

  @Test
  void whatIsNoAddressOrNameIsRefusedAtItsField() {
    admin()
        .header("Idempotency-Key", fresh())
        .body(
            "{\"email\":\"nina\",\"firstName\":\"<b>\",\"lastName\":\"\",\"username\":\"A b\","
                + "\"roles\":[\"energy\"]}")
        .post(PEOPLE)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            contains("/email", "/firstName", "/lastName", "/lastName", "/username"));
  }

  @Test
  void addressAndUserNameOfAnotherAreRefusedAtTheirFields() {
    invite(fresh(), "finance@demo.wattledger.example", "[\"energy\"]")
        .then()
        .statusCode(409)
        .body("detail", containsString("The e-mail address is the address of another account"))
        .body("errors[0].pointer", equalTo("/email"));
    admin()
        .header("Idempotency-Key", fresh())
        .body(
            "{\"email\":\"f@example.com\",\"firstName\":\"F\",\"lastName\":\"F\","
                + "\"username\":\"finance\",\"roles\":[\"energy\"]}")
        .post(PEOPLE)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/username"));
    admin()
        .body("{\"email\":\"grace@demo.wattledger.example\"}")
        .patch(FINANCE)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/email"));
  }

  @Test
  void whatTheRealmRefusesIsSaidAtTheField() {
    admin()
        .body("{\"lastName\":\"Lind+qvist\"}")
        .patch(FINANCE)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/lastName"))
        .body("errors[0].detail", containsString("contains a character that a name cannot have"));
  }

  @Test
  void invitationNeedsAKey() {
    admin()
        .body(
            "{\"email\":\"k@example.com\",\"firstName\":\"K\",\"lastName\":\"K\",\"roles\":[\"energy\"]}")
        .post(PEOPLE)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Idempotency-Key"));
  }

  @Test
  void changesNameAndAddressWithAuditOfBeforeAndAfter() {
    String tag = admin().get(FINANCE).then().statusCode(200).extract().header("ETag");
    admin()
        .header("If-Match", tag)
        .body("{\"firstName\":\"Maja\",\"email\":\"Maja@Example.com\"}")
        .patch(FINANCE)
        .then()
        .statusCode(200)
        .header("ETag", not(tag))
        .body("firstName", equalTo("Maja"))
        .body("lastName", equalTo("Lindqvist"))
        .body("email", equalTo("maja@example.com"));
    assertThat(lastAudit()).startsWith("person.changed ").contains("Maya", "Maja");

    admin()
        .header("If-Match", tag)
        .body("{\"firstName\":\"Mia\"}")
        .patch(FINANCE)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/version-changed"));
  }

  @Test
  void setsExactlyTheseRoles() {
    admin()
        .body("{\"roles\":[\"executive\",\"finance\",\"executive\"]}")
        .put(FINANCE + "/roles")
        .then()
        .statusCode(200)
        .body("roles", contains("executive", "finance"));
    admin()
        .body("{\"roles\":[\"executive\"]}")
        .put(FINANCE + "/roles")
        .then()
        .statusCode(200)
        .body("roles", contains("executive"));
    assertThat(lastAudit()).contains("person.roles-changed", "[\"executive\", \"finance\"]");
  }

  @Test
  void disablesAndEnables() {
    keycloak.realm().logIn("subject-of-finance", 2);
    admin().post(FINANCE + "/disable").then().statusCode(200).body("enabled", equalTo(false));
    admin().get(FINANCE + "/sessions").then().body("items.size()", equalTo(0));
    admin().post(FINANCE + "/invitation").then().statusCode(409);
    admin().post(FINANCE + "/enable").then().statusCode(200).body("enabled", equalTo(true));
  }

  @Test
  void signsOutEverywhereAndSaysWhatStillWorks() {
    keycloak.realm().logIn("subject-of-finance", 2);
    admin()
        .get(FINANCE + "/sessions")
        .then()
        .body("items.ipAddress", contains("192.0.2.7", "192.0.2.7"));
    admin()
        .post(FINANCE + "/sign-out")
        .then()
        .statusCode(200)
        .body("endedSessions", equalTo(2))
        .body("accessTokensEndAt", notNullValue());
    admin().get(FINANCE + "/sessions").then().body("items.size()", equalTo(0));
  }

  @Test
  void resetsSecondFactorAndLockout() {
    keycloak.realm().setUpCode("subject-of-finance");
    keycloak.realm().lockOut("subject-of-finance");
    admin()
        .post(FINANCE + "/second-factor-reset")
        .then()
        .statusCode(200)
        .body("secondFactors.size()", equalTo(0));
    assertThat(keycloak.realm().account("subject-of-finance").getJsonArray("requiredActions"))
        .containsExactly("CONFIGURE_TOTP");
    admin().post(FINANCE + "/unlock").then().statusCode(200).body("lockedOut", equalTo(false));
  }

  @Test
  void invitesAgain() {
    Response again = admin().post(FINANCE + "/invitation");
    again.then().statusCode(200).body("temporaryPassword", notNullValue());
    admin().get(FINANCE).then().body("invited", equalTo(true));
    assertThat(lastAudit()).doesNotContain(again.<String>path("temporaryPassword"));
  }
}
