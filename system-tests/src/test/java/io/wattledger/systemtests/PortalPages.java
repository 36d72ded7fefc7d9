package io.wattledger.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the portal with the roles that may open them, read from the portal's own registry.
 */
final class PortalPages {

  private static final Path PORTAL = Repository.root().resolve("gateway/src/main/webui/src/pages");
  private static final Pattern ENTRY =
      Pattern.compile("\\n  \\{\\n    path: '([^']+)',\\n(.*?)\\n  \\},", Pattern.DOTALL);
  private static final Pattern ROLES_OF_ENTRY = Pattern.compile("roles: ([A-Z_]+|\\[[^]]*])");
  private static final Pattern NAMED_ROLES =
      Pattern.compile("export const ([A-Z_]+): readonly Role\\[] = \\[([^]]*)]");
  private static final Pattern WORD = Pattern.compile("\\.\\.\\.([A-Z_]+)|'([a-z-]+)'");

  private PortalPages() {}

  /** One page. */
  record PortalPage(String path, Set<String> roles) {}

  /** All pages, topic by topic. */
  static List<PortalPage> all() {
    String registry = registry();
    Map<String, Set<String>> named = namedRoles(text("roles.ts"));
    List<PortalPage> pages = new ArrayList<>();
    for (MatchResult entry : ENTRY.matcher(registry).results().toList()) {
      pages.add(new PortalPage(entry.group(1), rolesOf(entry, named)));
    }
    long stated = Pattern.compile("\\n    path: ").matcher(registry).results().count();
    if (pages.isEmpty() || pages.size() != stated) {
      throw new AssertionError(
          "The registry states %d pages, %d were read.".formatted(stated, pages.size()));
    }
    return pages;
  }

  private static Set<String> rolesOf(MatchResult entry, Map<String, Set<String>> named) {
    MatchResult roles =
        ROLES_OF_ENTRY
            .matcher(entry.group(2))
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no roles at " + entry.group(1)));
    String text = roles.group(1);
    Set<String> found = text.startsWith("[") ? words(text, named) : named.get(text);
    if (found == null || found.isEmpty()) {
      throw new AssertionError("unknown roles %s at %s".formatted(text, entry.group(1)));
    }
    return found;
  }

  private static Map<String, Set<String>> namedRoles(String source) {
    Map<String, Set<String>> named = new HashMap<>();
    for (MatchResult list : NAMED_ROLES.matcher(source).results().toList()) {
      named.put(list.group(1), words(list.group(2), named));
    }
    return named;
  }

  private static Set<String> words(String list, Map<String, Set<String>> named) {
    Set<String> roles = new LinkedHashSet<>();
    for (MatchResult word : WORD.matcher(list).results().toList()) {
      if (word.group(1) == null) {
        roles.add(word.group(2));
      } else {
        roles.addAll(named.get(word.group(1)));
      }
    }
    return roles;
  }

  private static String registry() {
    try (Stream<Path> topics = Files.list(PORTAL.resolve("registry"))) {
      return topics
          .map(topic -> "registry/" + topic.getFileName())
          .filter(topic -> topic.endsWith(".tsx"))
          .sorted()
          .map(PortalPages::text)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(PORTAL.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
