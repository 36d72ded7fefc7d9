package io.wattledger.gateway.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Admin API of the realm, as far as the gateway uses it; refusals have the status and the words
 * of Keycloak 26.7.
 */
public final class RealmStandIn {

  private static final List<String> ROLES =
      List.of(
          "operator",
          "energy",
          "finance",
          "controller",
          "executive",
          "auditor",
          "admin",
          "ai-customer",
          "site-agent",
          "collector",
          "scheduler");

  private record Broken(Pattern call, RealmAnswer answer) {}

  private final RealmAccounts accounts = new RealmAccounts();
  private final RealmOrganizations organizations = new RealmOrganizations(accounts);
  private final RealmClients clients = new RealmClients(accounts);
  private final List<String> calls = new ArrayList<>();
  private boolean smtp;
  private Broken broken;
  private volatile CountDownLatch silence = new CountDownLatch(0);

  RealmStandIn() {
    reset();
  }

  /** Two administrators, a bookkeeper, two customers with one user each, two clients. */
  public synchronized void reset() {
    accounts.clear();
    organizations.clear();
    clients.clear();
    calls.clear();
    smtp = false;
    broken = null;
    silence.countDown();
    accounts.person("admin", "Ada", "Novak", "admin");
    accounts.person("grace", "Grace", "Adams", "admin", "auditor");
    accounts.person("finance", "Maya", "Lindqvist", "finance");
    accounts.person("service-account-api-admin", null, null, "admin");
    organizations.organization("customer-a", "Lumen Ridge Robotics");
    organizations.organization("customer-b", "Harbor Genomics");
    clients.client("wattledger-gateway");
    clients.client("realm-management");
  }

  /** Lets the realm send e-mail. */
  public synchronized void sendMail() {
    smtp = true;
  }

  /** The e-mails sent: who and which actions. */
  public synchronized List<String> mails() {
    return accounts.mails();
  }

  /** The changes that were asked for, as method and path. */
  public synchronized List<String> changes() {
    return List.copyOf(calls);
  }

  /** Answers every call, such as {@code GET /users/7}, that looks like this. */
  public synchronized void breakAt(String call, int status, String body) {
    broken = new Broken(Pattern.compile(call), new RealmAnswer(status, new JsonObject(body), null));
  }

  /** Answers nobody until the next reset. */
  public void fallSilent() {
    silence = new CountDownLatch(1);
  }

  /** Logs a person in that many times. */
  public synchronized void logIn(String id, int times) {
    accounts.logIn(id, times);
  }

  /** Locks a login as too many wrong passwords do. */
  public synchronized void lockOut(String id) {
    accounts.lockOut(id);
  }

  /** Sets up a one-time code. */
  public synchronized void setUpCode(String id) {
    accounts.setUpCode(id);
  }

  /** The roles of an account. */
  public synchronized Set<String> rolesOf(String id) {
    return accounts.rolesOf(id);
  }

  /** An account as it is, null when there is none. */
  public synchronized JsonObject account(String id) {
    return accounts.find(id);
  }

  /** A client by its client id, null when there is none. */
  public synchronized JsonObject clientOf(String clientId) {
    return clients.find(clientId);
  }

  /** Who belongs to an organization. */
  public synchronized Set<String> membersOf(String organization) {
    return organizations.membersOf(organization);
  }

  RealmAnswer answer(String method, String path, Map<String, String> query, String body) {
    try {
      silence.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (!"GET".equals(method)) {
        calls.add(method + " " + path);
      }
      if (broken != null && broken.call().matcher(method + " " + path).matches()) {
        return broken.answer();
      }
      return route(method + " " + path, query, body);
    }
  }

  private RealmAnswer route(String call, Map<String, String> query, String body) {
    Matcher m = Pattern.compile("(\\S+) /users(/.*)?").matcher(call);
    if (m.matches()) {
      return accounts.ofUsers(m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("(\\S+) /organizations(/.*)?").matcher(call);
    if (m.matches()) {
      return organizations.ofOrganizations(
          m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("(\\S+) /clients(/.*)?").matcher(call);
    if (m.matches()) {
      return clients.ofClients(m.group(1), Objects.toString(m.group(2), ""), query, body);
    }
    m = Pattern.compile("GET /roles/([^/]+)(/users)?").matcher(call);
    if (m.matches() && ROLES.contains(m.group(1))) {
      String role = m.group(1);
      return m.group(2) == null
          ? RealmAnswer.ok(new JsonObject().put("id", role + "-id").put("name", role))
          : RealmAnswer.ok(accounts.withRole(role, query));
    }
    m = Pattern.compile("(GET|DELETE) /attack-detection/brute-force/users/(.+)").matcher(call);
    if (m.matches()) {
      return accounts.ofLockouts(m.group(1), m.group(2));
    }
    if ("GET /events".equals(call)) {
      return RealmAnswer.ok(
          new JsonArray().add(new JsonObject().put("time", 1_795_500_000_000L).put("type", "X")));
    }
    if ("GET ".equals(call)) {
      JsonObject mail = smtp ? new JsonObject().put("host", "mail.example") : new JsonObject();
      return RealmAnswer.ok(
          new JsonObject()
              .put("realm", "wattledger")
              .put("accessTokenLifespan", 300)
              .put("smtpServer", mail));
    }
    return RealmAnswer.missing("HTTP 404 Not Found");
  }
}
