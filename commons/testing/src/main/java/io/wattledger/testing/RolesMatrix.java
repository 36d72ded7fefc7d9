package io.wattledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Who may do what is written once for people, in {@code docs/guide/roles.md}, and once for the
 * machine, in the annotations: this test keeps the service's table equal to its annotations. Run it
 * with {@code -Dwattledger.roles.rewrite=true} to write the table after a change that is meant.
 */
public abstract class RolesMatrix {

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

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final String REWRITE = "wattledger.roles.rewrite";

  /** The service's name in URLs, for example {@code energy-contracts}. */
  protected abstract String service();

  /** Whether the service has the shared endpoints for imports, changes and month locks. */
  protected boolean ownsFacts() {
    return true;
  }

  @Test
  void pageAndAnnotationsSayTheSame() throws IOException {
    Path page = ProjectFolder.root().resolve("docs/guide/roles.md");
    String text = Files.readString(page);
    String begin = "<!-- begin " + service() + " -->\n";
    String end = "<!-- end " + service() + " -->";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    assertThat(to).as("%s has no section for %s", page, service()).isGreaterThan(from - 1);
    String table = table();
    if (Boolean.getBoolean(REWRITE)) {
      Files.writeString(page, text.substring(0, from) + table + text.substring(to));
      return;
    }
    assertThat(text.substring(from, to))
        .as("run with -D%s=true to write the table of %s again", REWRITE, service())
        .isEqualTo(table);
  }

  private String table() {
    TreeMap<String, String> rows = new TreeMap<>();
    for (JavaClass type : resources()) {
      for (JavaMethod method : type.getMethods()) {
        method.getAnnotations().stream()
            .map(a -> a.getRawType().getSimpleName())
            .filter(METHODS::contains)
            .forEach(verb -> rows.put(path(type, method) + " " + verb, row(type, method, verb)));
      }
    }
    String head = "| | " + String.join(" | ", ROLES) + " |\n|---" + "|:-:".repeat(ROLES.size());
    return head + "|\n" + String.join("", rows.values());
  }

  private List<JavaClass> resources() {
    String own = "io.wattledger." + service().replace("-", "");
    List<JavaClass> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(own, "io.wattledger.service")) {
      boolean forFacts = type.isAnnotatedWith("io.quarkus.arc.properties.IfBuildProperty");
      boolean client =
          type.isAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient");
      if (type.isAnnotatedWith("jakarta.ws.rs.Path") && !client && (ownsFacts() || !forFacts)) {
        found.add(type);
      }
    }
    return found;
  }

  private String row(JavaClass type, JavaMethod method, String verb) {
    Set<String> allowed = allowed(type, method);
    String cells =
        ROLES.stream()
            .map(role -> allowed.contains(role) ? "x" : "")
            .collect(Collectors.joining(" | "));
    return "| `" + verb + " " + path(type, method) + "` | " + cells + " |\n";
  }

  private static Set<String> allowed(JavaClass type, JavaMethod method) {
    String rolesAllowed = "jakarta.annotation.security.RolesAllowed";
    String authenticated = "io.quarkus.security.Authenticated";
    if (method.isAnnotatedWith(rolesAllowed)) {
      return roles(method.getAnnotationOfType(rolesAllowed));
    }
    if (method.isAnnotatedWith(authenticated)) {
      return Set.copyOf(ROLES);
    }
    if (type.isAnnotatedWith(rolesAllowed)) {
      return roles(type.getAnnotationOfType(rolesAllowed));
    }
    return type.isAnnotatedWith(authenticated) ? Set.copyOf(ROLES) : Set.of();
  }

  private static Set<String> roles(JavaAnnotation<?> annotation) {
    Object[] names = (Object[]) annotation.get("value").orElseThrow();
    return Arrays.stream(names)
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(JavaClass type, JavaMethod method) {
    String path = "jakarta.ws.rs.Path";
    String root = value(type.getAnnotationOfType(path));
    return method.isAnnotatedWith(path)
        ? root + "/" + value(method.getAnnotationOfType(path))
        : root;
  }

  private static String value(JavaAnnotation<?> path) {
    return path.get("value").orElseThrow().toString().replaceAll("^/|/$", "");
  }
}
