package io.wattledger.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.wattledger.gateway.testing.GatewayResource;
import io.wattledger.gateway.testing.KeycloakStandIn;
import io.wattledger.testing.AuditCoverage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(GatewayResource.class)
class AuditCoverageTest extends AuditCoverage {

  private static final String API = "/api/gateway/v1/";
  private static final String NAME = "{'firstName':'Lea','lastName':'Kim','email':'%s'%s}";

  private final Map<String, String> ids = new HashMap<>();
  KeycloakStandIn keycloak;

  @BeforeEach
  @AfterEach
  void prepare() {
    keycloak.issueTokensFor(300);
    keycloak.realm().reset();
  }

  @Override
  protected String service() {
    return "gateway";
  }

  @Override
  protected Set<String> stateless() {
    return Set.of("previewDueTimes");
  }

  @Override
  protected Map<String, Supplier<Response>> changes() {
    Map<String, Supplier<Response>> changes = new LinkedHashMap<>();
    people(changes);
    changes.put(
        "createOrganization",
        () -> admin("{'name':'Audited','alias':'audited'}").post(API + "organizations"));
    users(changes, "OrganizationUser", "Organization", "organizations/customer-b-id/users", true);
    users(changes, "MyUser", "My", "my-organization/users", false);
    credentials(changes, "Api", "api-credentials", true);
    credentials(changes, "MyApi", "my-organization/api-credentials", false);
    reportLinks(changes);
    schedules(changes);
    return changes;
  }

  private void schedules(Map<String, Supplier<Response>> changes) {
    String path = "reports/schedules";
    String body =
        "{'name':'Audited','reports':[{'kind':'payouts'}],'period':'previous-month',"
            + "'timing':{'cadence':'DAILY','at':'07:30','zone':'Etc/UTC'},"
            + "'recipients':['audited@example.com']}";
    changes.put("createReportSchedule", () -> kept("schedule", "id", admin(body).post(API + path)));
    changes.put("changeReportSchedule", () -> admin(body).put(at(path, "schedule")));
    changes.put("pauseReportSchedule", () -> admin("{}").post(at(path, "schedule") + "/pause"));
    changes.put("resumeReportSchedule", () -> admin("{}").post(at(path, "schedule") + "/resume"));
    changes.put("runReportSchedule", () -> admin("{}").post(at(path, "schedule") + "/runs"));
    changes.put("deleteReportSchedule", () -> admin("{}").delete(at(path, "schedule")));
  }

  private void people(Map<String, Supplier<Response>> changes) {
    changes.put(
        "invitePerson",
        () -> {
          String body = NAME.formatted("audited@example.com", ",'roles':['energy']");
          return kept("person", "id", admin(body).post(API + "people"));
        });
    logins(changes, "Person", "", "people", true);
    changes.put(
        "changePerson", () -> admin("{'lastName':'Audited'}").patch(at("people", "person")));
    changes.put(
        "setRoles", () -> admin("{'roles':['finance']}").put(at("people", "person") + "/roles"));
  }

  private void users(
      Map<String, Supplier<Response>> changes,
      String kind,
      String owner,
      String path,
      boolean ofStaff) {
    changes.put(
        "invite" + kind,
        () -> {
          String body = NAME.formatted(owner.toLowerCase() + "@example.com", "");
          return kept("user", "id", by(ofStaff, body).post(API + path));
        });
    logins(changes, kind, owner, path, ofStaff);
    changes.put("remove" + kind, () -> by(ofStaff, "{}").delete(at(path, "user")));
  }

  private void logins(
      Map<String, Supplier<Response>> changes,
      String kind,
      String owner,
      String path,
      boolean ofStaff) {
    String key = kind.equals("Person") ? "person" : "user";
    Map<String, String> actions = new LinkedHashMap<>();
    actions.put("invite" + kind + "Again", "invitation");
    actions.put("signOut" + kind, "sign-out");
    actions.put("reset" + owner + "SecondFactor", "second-factor-reset");
    actions.put("unlock" + kind, "unlock");
    actions.put("disable" + kind, "disable");
    actions.put("enable" + kind, "enable");
    actions.forEach(
        (operation, action) ->
            changes.put(
                operation,
                () -> {
                  keycloak.realm().setUpCode(ids.get(key));
                  keycloak.realm().lockOut(ids.get(key));
                  keycloak.realm().logIn(ids.get(key), 1);
                  return by(ofStaff, "{}").post(at(path, key) + "/" + action);
                }));
  }

  private void credentials(
      Map<String, Supplier<Response>> changes, String kind, String path, boolean ofStaff) {
    String roles = ofStaff ? ",'roles':['collector']" : "";
    String key = kind + "Credential";
    changes.put(
        "create" + key,
        () ->
            kept(
                key,
                "credential.clientId",
                by(ofStaff, "{'name':'Audited'" + roles + "}").post(API + path)));
    changes.put("describe" + key, () -> by(ofStaff, "{'name':'Audited twice'}").put(at(path, key)));
    changes.put(
        "rotate" + kind + "Secret", () -> by(ofStaff, "{}").post(at(path, key) + "/secret"));
    changes.put("disable" + key, () -> by(ofStaff, "{}").post(at(path, key) + "/disable"));
    changes.put("enable" + key, () -> by(ofStaff, "{}").post(at(path, key) + "/enable"));
    changes.put("delete" + key, () -> by(ofStaff, "{}").delete(at(path, key)));
  }

  private void reportLinks(Map<String, Supplier<Response>> changes) {
    String link = "{'name':'Audited','kind':'payouts','period':'latest-closed-month'}";
    changes.put(
        "createReportLink", () -> kept("link", "link.id", admin(link).post(API + "report-links")));
    changes.put("revokeReportLink", () -> admin("{}").delete(at("report-links", "link")));
  }

  private RequestSpecification admin(String body) {
    return by(true, body);
  }

  private RequestSpecification by(boolean staff, String body) {
    String token =
        staff
            ? keycloak.accessToken("admin", "admin")
            : keycloak.accessToken("customer-a", "ai-customer");
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body.replace('\'', '"'));
  }

  private String at(String path, String key) {
    return API + path + "/" + ids.get(key);
  }

  private Response kept(String key, String field, Response answer) {
    ids.put(key, answer.path(field));
    return answer;
  }
}
