package io.wattledger.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Addresses that are written in ways no page writes them, for every operation of every service. */
class PathTricksTest {

  private static final List<String> ROOTS =
      List.of(
          "etc/passwd",
          "etc/shadow",
          "proc/self/environ",
          "proc/self/cmdline",
          "windows/win.ini",
          "boot.ini",
          "application.properties",
          "META-INF/microprofile-config.properties",
          "WEB-INF/web.xml",
          "secrets.properties",
          "root/.ssh/id_rsa",
          "var/log/syslog");
  private static final List<String> STEPS =
      List.of(
          "../",
          "..\\",
          "..%2f",
          "..%5c",
          "%2e%2e/",
          "%2e%2e%2f",
          "%252e%252e%252f",
          "..%252f",
          "..%c0%af",
          "..%ef%bc%8f",
          "....//",
          "..;/",
          ".%00./",
          "%u002e%u002e/");

  private final Suite suite = Suite.attacked();
  private final URI gateway = suite.gateway();
  private final Api api = new Api(suite);

  private static Map<String, String> tricks(String path) {
    int last = path.lastIndexOf('/');
    String head = path.substring(0, last);
    String tail = path.substring(last + 1);
    Map<String, String> tricks = new TreeMap<>();
    tricks.put("parameter", path + ";x");
    tricks.put("parameter before", head + ";x/" + tail);
    tricks.put("encoded semicolon", path + "%3Bx");
    tricks.put("encoded slash", head + "%2F" + tail);
    tricks.put("encoded backslash", head + "%5C" + tail);
    tricks.put("backslash", head + "\\" + tail);
    tricks.put("empty segment", head + "//" + tail);
    tricks.put("dot segment", head + "/./" + tail);
    tricks.put("dots and semicolon", head + "/x/..;/" + tail);
    tricks.put("up and back", head + "/x/../" + tail);
    tricks.put("encoded dots", head + "/x/%2e%2e/" + tail);
    tricks.put("slash at the end", path + "/");
    tricks.put("capitals", path.toUpperCase(Locale.ROOT));
    tricks.put("encoded letter", path.replaceFirst("/api/", "/%61pi/"));
    tricks.put("extension", path + ".json");
    tricks.put("null", path + "%00");
    tricks.put("blank", path + "%20");
    tricks.put("double encoding", head + "%252F" + tail);
    tricks.put("absolute", "http://127.0.0.1" + path);
    return tricks;
  }

  @Test
  void noSpellingLetsAnybodyIn() {
    List<String> wrong = new ArrayList<>();
    String customer = api.token("api-customer-a");
    for (Operation operation : Operation.all()) {
      boolean theirs = operation.roles().isEmpty() || operation.roles().contains("ai-customer");
      for (Map.Entry<String, String> trick : tricks(operation.nowhere()).entrySet()) {
        int nobody = RawConnection.status(gateway, operation.method(), trick.getValue(), null);
        if (!List.of(400, 401, 404, 405).contains(nobody)) {
          wrong.add(operation + " with " + trick.getKey() + " answers nobody " + nobody);
        }
        if (!theirs) {
          int other = RawConnection.status(gateway, operation.method(), trick.getValue(), customer);
          if (!List.of(400, 403, 404, 405).contains(other)) {
            wrong.add(operation + " with " + trick.getKey() + " answers a customer " + other);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void managementAndOldDoorsAreClosed() {
    List<String> wrong = new ArrayList<>();
    String admin = api.token("api-admin");
    for (String path :
        List.of(
            "/q",
            "/q/",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/q/openapi",
            "/q/dev",
            "/q/dev-ui",
            "/q/swagger-ui",
            "/q/arc/beans",
            "/q/scheduler",
            "/q/info",
            "/metrics",
            "/metrics/jvm",
            "/health",
            "/health/live",
            "/admin",
            "/admin/realms",
            "/admin/master/console",
            "/api/fleet/q/health",
            "/api/fleet/v1/q/metrics")) {
      for (String token : new String[] {null, admin}) {
        int status = RawConnection.status(gateway, "GET", path, token);
        boolean closed = status == 404 || status == 401 && path.startsWith("/api/");
        if (!closed) {
          wrong.add(path + " answers " + status);
        }
      }
    }
    for (String method : List.of("TRACE", "TRACK", "CONNECT", "OPTIONS", "PROPFIND", "DEBUG")) {
      int status = RawConnection.status(gateway, method, "/api/fleet/v1/sites", admin);
      if (status != 405 && status != 404 && status != 400) {
        wrong.add(method + " answers " + status);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noParameterLeadsToAFile() {
    List<String> payloads = new ArrayList<>();
    for (String root : ROOTS) {
      for (String step : STEPS) {
        for (int depth : new int[] {1, 4, 9}) {
          payloads.add(step.repeat(depth) + root);
        }
      }
      payloads.add("/" + root);
      payloads.add("file:///" + root);
      payloads.add("C:\\" + root.replace('/', '\\'));
    }
    assertThat(payloads).hasSizeGreaterThan(500);

    int each = Rounds.isLong() ? payloads.size() : 20;
    int next = 0;
    List<String> wrong = new ArrayList<>();
    Http http = new Http(gateway);
    for (Operation operation : Operation.all()) {
      boolean named = operation.reads() && operation.path().contains("{");
      for (int i = 0; named && i < each; i++) {
        String payload = payloads.get(next++ % payloads.size());
        String token = token(operation);
        String raw = operation.target(variable -> payload.replace("\\", "%5C"));
        String encoded =
            operation.target(variable -> URLEncoder.encode(payload, StandardCharsets.UTF_8));
        int status = RawConnection.status(gateway, "GET", raw, token);
        Http.Answer answer = http.send("GET", encoded, token, null, null);
        if (status < 400 || status >= 500 || answer.status() < 400 || answer.status() >= 500) {
          wrong.add(operation + " " + payload + ": " + status + ", " + answer.status());
        }
        assertThat(answer.body()).doesNotContain("root:", "quarkus.", "password=");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void nameOfAnUploadedFileIsOnlyAName() {
    List<String> wrong = new ArrayList<>();
    for (String root : ROOTS) {
      for (String step : List.of("../", "..\\", "/", "C:\\")) {
        String name = step.repeat(5) + root;
        String answer =
            api.as("api-operator")
                .contentType("text/csv")
                .header("X-File-Name", name)
                .body("code\nx\n")
                .post("/api/fleet/v1/imports/sites?preview=true")
                .asString();
        if (answer.contains("incident") || answer.contains("root:")) {
          wrong.add(name + ": " + answer);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private String token(Operation operation) {
    return operation.roles().stream()
        .filter(DemoClients.BY_ROLE::containsKey)
        .findFirst()
        .map(role -> api.token(DemoClients.BY_ROLE.get(role)))
        .orElseGet(() -> api.token("api-admin"));
  }
}
